import * as z from 'zod';
import { BookSummary } from './copies.ts';
import { Office } from './offices.ts';
import { pageOf } from './page.ts';

/** A place in the queue for a book. */
export const Hold = z.object({
  id: z.uuid(),
  book: BookSummary,
  state: z.enum(['waiting', 'ready', 'collected', 'expired', 'cancelled']),
  /** While waiting: 1 is next. */
  position: z.int().nullable(),
  /** ISO 8601, UTC. */
  placedAt: z.iso.datetime(),
  /** While ready: the copy that is put aside, and the last day to collect it, a date there. */
  copy: z.object({ id: z.uuid(), barcode: z.string(), office: Office }).nullable(),
  collectBy: z.iso.date().nullable(),
});

/** `GET /api/v1/holds`: the caller's waiting and ready holds; there is no second page. */
export const HoldPage = pageOf(Hold);

/** `POST /api/v1/holds`: ready at once when a copy is free. Takes an `Idempotency-Key`. */
export const NewHold = z.strictObject({ bookId: z.uuid().toLowerCase() });

export type Hold = z.infer<typeof Hold>;
export type HoldPage = z.infer<typeof HoldPage>;
export type NewHold = z.infer<typeof NewHold>;
