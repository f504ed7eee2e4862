import * as z from 'zod';
import { NewBook } from './books.ts';
import { Barcode } from './copies.ts';
import { pageOf } from './page.ts';
import { FieldError } from './problem.ts';
import { written } from './written.ts';

/**
 * Limits of one import: what a browser holds in memory, what one request may carry, the characters of a
 * file's name, and how many days after the last thing that happened to it an import can be undone and
 * tells what did not come in.
 */
export const importLimits = {
  rows: 200_000,
  rowsAtOnce: 500,
  bytesAtOnce: 1_000_000,
  fileName: 200,
  undoDays: 30,
} as const;

const rowNumber = z.int().min(1).max(10_000_000);

/** What the file says of one physical copy; the office by its name, its city or its id. */
const ImportedCopy = z.strictObject({
  barcode: Barcode,
  office: z
    .string()
    .trim()
    .min(1, 'Fill this in')
    .max(100, 'Use at most 100 characters')
    .nullable()
    .default(null),
});

/** A row of the file that is fit to be imported: a book as `POST /api/v1/books` takes it. */
export const ImportRow = z.strictObject({
  /** The line of the file, counted from one: how answers name the row. */
  row: rowNumber,
  book: NewBook,
  copy: ImportedCopy.nullable().default(null),
});

/** A row as it is sent: one that is wrong is answered as wrong and keeps no other row out. */
export const SentRow = z.looseObject({ row: rowNumber });

const SentRows = z
  .array(z.union([ImportRow, SentRow], 'Send an object with the number of its row'))
  .min(1)
  .max(importLimits.rowsAtOnce);

/**
 * What becomes of a row for which the catalogue has the book already (the same ISBN; or the same
 * title and authors, unless both have an ISBN or a year and these differ). `update` lets what the
 * file says replace what the catalogue says, and empty cells leave it alone. A copy with a new
 * barcode is added in either case.
 */
export const OnDuplicate = z.enum(['skip', 'update']);

/** `POST /api/v1/imports`. The caller makes the id, so that a repeated request starts nothing twice. */
export const NewImport = z.strictObject({
  id: z.uuid().toLowerCase(),
  fileName: written.min(1).max(importLimits.fileName),
  /** What tells the file and its reading from others, such as a digest: to go on after a break. */
  fingerprint: written.max(100).default(''),
  rows: z.int().min(1).max(importLimits.rows),
  onDuplicate: OnDuplicate.default('skip'),
});

export const Import = z.object({
  id: z.uuid(),
  fileName: z.string(),
  fingerprint: z.string(),
  /** Rows that the file has, and those of them that have been sent. */
  rows: z.int(),
  rowsTaken: z.int(),
  onDuplicate: OnDuplicate,
  /** `running` until it is ended, even if nobody sends any more: see `lastAt`. */
  state: z.enum(['running', 'finished', 'cancelled', 'undoing', 'undone']),
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  /** Whether the caller began it, and so may send its rows. */
  yours: z.boolean(),
  lastAt: z.iso.datetime(),
  /** Until then it can be undone, and tells what did not come in and what undoing left. */
  keptUntil: z.iso.datetime(),
  /** The number of the last batch; the next one has the number after it. */
  batches: z.int(),
  added: z.int(),
  updated: z.int(),
  copies: z.int(),
  /** Rows that changed no book: the catalogue had it. */
  known: z.int(),
  wrong: z.int(),
  /** What undoing left in the catalogue, because it has been lent or changed since. */
  kept: z.int(),
  /** While it is `undoing`: the changes that undoing has yet to go through; else 0. */
  left: z.int(),
});

export const ImportPage = pageOf(Import);

/** `POST /api/v1/imports/{id}/batches`. */
export const ImportBatch = z.strictObject({ number: z.int().min(1), rows: SentRows });

/** `POST /api/v1/imports/check`. */
export const ImportCheck = z.strictObject({ onDuplicate: OnDuplicate, rows: SentRows });

export const RowOutcome = z.object({
  row: z.int(),
  outcome: z.enum(['added', 'updated', 'known', 'wrong']),
  /** The book of the catalogue that it belongs to; null for a wrong row and for one not yet added. */
  bookId: z.uuid().nullable(),
  copyAdded: z.boolean(),
  errors: z.array(FieldError),
});

/** The import after the batch, and the rows of the batch that did not simply add a book. */
export const ImportBatchAnswer = z.object({ import: Import, outcomes: z.array(RowOutcome) });

/** What would become of each row, had it come alone with those before it. */
export const ImportCheckAnswer = z.object({
  outcomes: z.array(
    RowOutcome.extend({
      /** Equal for two rows that mean the same book, so that a sender finds repetitions. */
      sameAs: z.string().nullable(),
    }),
  ),
});

/** `PATCH /api/v1/imports/{id}`: says that no more rows will come. */
export const ImportEnd = z.strictObject({ state: z.enum(['finished', 'cancelled']) });

/** A row that did not come in, and why; the path of each error is a field of the book or copy. */
export const WrongRow = z.object({ row: z.int(), errors: z.array(FieldError) });

export const WrongPage = pageOf(WrongRow);

/** What undoing an import left, and why: someone has changed it, or it has copies, loans or holds. */
export const KeptRow = z.object({
  row: z.int(),
  /** The book that it added, the copy, or its edit of a book. */
  what: z.enum(['book', 'copy', 'edit']),
  bookId: z.uuid(),
  title: z.string(),
  reason: z.enum(['changed', 'in-use']),
});

export const KeptPage = pageOf(KeptRow);

export type ImportRow = z.infer<typeof ImportRow>;
export type SentRow = z.infer<typeof SentRow>;
export type OnDuplicate = z.infer<typeof OnDuplicate>;
export type NewImport = z.infer<typeof NewImport>;
export type Import = z.infer<typeof Import>;
export type ImportPage = z.infer<typeof ImportPage>;
export type ImportBatch = z.infer<typeof ImportBatch>;
export type ImportCheck = z.infer<typeof ImportCheck>;
export type RowOutcome = z.infer<typeof RowOutcome>;
export type ImportBatchAnswer = z.infer<typeof ImportBatchAnswer>;
export type ImportCheckAnswer = z.infer<typeof ImportCheckAnswer>;
export type ImportEnd = z.infer<typeof ImportEnd>;
export type WrongRow = z.infer<typeof WrongRow>;
export type WrongPage = z.infer<typeof WrongPage>;
export type KeptRow = z.infer<typeof KeptRow>;
export type KeptPage = z.infer<typeof KeptPage>;
