import * as z from 'zod';
import { Barcode, BookSummary } from './copies.ts';
import { Member } from './member.ts';
import { Office } from './offices.ts';
import { PageQuery, pageOf } from './page.ts';

export const Loan = z.object({
  id: z.uuid(),
  book: BookSummary,
  copy: z.object({ id: z.uuid(), barcode: z.string(), office: Office }),
  state: z.enum(['open', 'returned', 'lost']),
  /** ISO 8601, UTC. */
  lentAt: z.iso.datetime(),
  /** A date in the office's time zone; the copy may come back until that day ends. */
  dueOn: z.iso.date(),
  /** Open, and the due date is over. */
  overdue: z.boolean(),
  /** How often the loan was renewed, and why it cannot be now: null when it can. */
  renewals: z.int(),
  renewalBlockedBy: z.enum(['ended', 'limit', 'someone-waits']).nullable(),
  endedAt: z.iso.datetime().nullable(),
});

export const LoanPage = pageOf(Loan);

/** `GET /api/v1/loans`: the caller's own, newest first. */
export const LoanQuery = PageQuery.extend({
  status: z.enum(['open', 'past']).default('open'),
});

/** `POST /api/v1/loans`: any free copy, or one at an office. Takes an `Idempotency-Key`. */
export const NewLoan = z.strictObject({
  bookId: z.uuid().toLowerCase(),
  officeId: z.uuid().toLowerCase().nullable().default(null),
});

/** `DELETE /api/v1/loans/history`: how many past loans no longer say whose they were. */
export const ForgottenHistory = z.object({ loans: z.int() });

/** `POST /api/v1/desk/loans`. Takes an `Idempotency-Key`. */
export const NewDeskLoan = z.strictObject({ barcode: Barcode, memberId: z.guid() });

export const DeskLoan = z.object({ loan: Loan, member: Member });

/** `POST /api/v1/desk/returns`. Takes an `Idempotency-Key`. */
export const NewDeskReturn = z.strictObject({ barcode: Barcode });

export const DeskReturn = z.object({
  loan: Loan,
  /** Who brought it back. */
  member: Member,
  /** Put it aside for this person, until the end of that day in the office's time zone. */
  reservedFor: z.object({ holdId: z.uuid(), member: Member, collectBy: z.iso.date() }).nullable(),
});

export type Loan = z.infer<typeof Loan>;
export type LoanPage = z.infer<typeof LoanPage>;
export type LoanQuery = z.infer<typeof LoanQuery>;
export type NewLoan = z.infer<typeof NewLoan>;
export type ForgottenHistory = z.infer<typeof ForgottenHistory>;
export type NewDeskLoan = z.infer<typeof NewDeskLoan>;
export type DeskLoan = z.infer<typeof DeskLoan>;
export type NewDeskReturn = z.infer<typeof NewDeskReturn>;
export type DeskReturn = z.infer<typeof DeskReturn>;
