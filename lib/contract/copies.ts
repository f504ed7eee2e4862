import * as z from 'zod';
import { Office } from './offices.ts';
import { pageOf } from './page.ts';

/** A book as lists of other things show it. */
export const BookSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  authors: z.array(z.string()),
});

/** What is printed under a barcode: letters, digits and hyphens; lower case is read as upper. */
export const Barcode = z
  .string()
  .trim()
  .toUpperCase()
  .min(1, { error: 'Fill this in', abort: true })
  .regex(/^[A-Z0-9-]{3,32}$/, 'Use 3 to 32 letters, digits and hyphens');

/** One physical copy. Who has it is not told here. */
export const Copy = z.object({
  id: z.uuid(),
  book: BookSummary,
  barcode: z.string(),
  office: Office,
  status: z.enum(['available', 'on-loan', 'reserved', 'withdrawn', 'lost']),
  /** While it is on loan: the day on which it is due, in its office's time zone. */
  dueOn: z.iso.date().nullable(),
  /** ISO 8601, UTC. */
  addedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  /** Grows with each correction: in quotes it is the `ETag`, which the next one sends as `If-Match`. */
  version: z.int(),
});

/** `GET /api/v1/books/{id}/copies` and `GET /api/v1/copies?barcode=`: there is no second page. */
export const CopyPage = pageOf(Copy);

/** `GET /api/v1/copies`: the copy with this barcode, or an empty page. */
export const CopyQuery = z.object({ barcode: Barcode });

/** `POST /api/v1/books/{id}/copies`. Takes an `Idempotency-Key`. */
export const NewCopy = z.strictObject({ barcode: Barcode, officeId: z.uuid().toLowerCase() });

/**
 * `PATCH /api/v1/copies/{id}`: the fields to change, with the version that was read as `If-Match`. When
 * someone else was faster the answer is 412, and its `current` is the copy as it is now.
 */
export const CopyChanges = z.strictObject({
  barcode: NewCopy.shape.barcode.exactOptional(),
  officeId: NewCopy.shape.officeId.exactOptional(),
});

/** `GET /api/v1/books/{id}/availability`. Withdrawn and lost copies do not count. */
export const Availability = z.object({
  bookId: z.uuid(),
  copies: z.int(),
  available: z.int(),
  /** People who wait for a copy; those for whom one is ready are not among them. */
  waiting: z.int(),
  /** Offices that have a copy, by name. */
  offices: z.array(
    z.object({
      office: Office,
      copies: z.int(),
      available: z.int(),
      /** The next due date of a copy on loan there; null when none is. */
      nextDueOn: z.iso.date().nullable(),
    }),
  ),
  /** The caller's own open loan and active hold of this book. */
  yourLoanId: z.uuid().nullable(),
  yourHoldId: z.uuid().nullable(),
});

export type BookSummary = z.infer<typeof BookSummary>;
export type Copy = z.infer<typeof Copy>;
export type CopyPage = z.infer<typeof CopyPage>;
export type CopyQuery = z.infer<typeof CopyQuery>;
export type NewCopy = z.infer<typeof NewCopy>;
export type CopyChanges = z.infer<typeof CopyChanges>;
export type Availability = z.infer<typeof Availability>;
