import * as z from 'zod';
import { BookSummary } from './copies.ts';
import { Office } from './offices.ts';
import { pageOf } from './page.ts';

export const Reminder = z.object({
  kind: z.enum(['overdue', 'due-soon', 'ready-to-collect']),
  book: BookSummary,
  office: Office,
  /** The due date, or the last day to collect: a date in the office's time zone. */
  on: z.iso.date(),
  /** Days from today, there, to that date; negative when it is over. */
  days: z.int(),
  loanId: z.uuid().nullable(),
  holdId: z.uuid().nullable(),
});

/** `GET /api/v1/reminders`: the caller's own, the most urgent first; there is no second page. */
export const ReminderPage = pageOf(Reminder);

export type Reminder = z.infer<typeof Reminder>;
export type ReminderPage = z.infer<typeof ReminderPage>;
