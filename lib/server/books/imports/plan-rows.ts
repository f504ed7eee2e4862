import 'server-only';
import { v7 as newId } from 'uuid';
import type { NewBook } from '@/lib/contract/books.ts';
import type { OnDuplicate, RowOutcome } from '@/lib/contract/imports.ts';
import type { FieldError } from '@/lib/contract/problem.ts';
import type { KnownBook, KnownBooks } from './known-books.ts';
import type { KnownCopies } from './known-copies.ts';
import { countChanges, mergeBook } from './merge-book.ts';
import type { ReadRow } from './read-row.ts';
import type { FoundCopy } from './shelf.ts';

/** What shall become of a row. */
export type PlannedRow = {
  readonly outcome: RowOutcome;
  /** A book to add. */
  readonly add?: NewBook & { readonly id: string };
  /** A book to change, as it is and as it shall be. */
  readonly edit?: { readonly before: KnownBook; readonly after: NewBook };
  readonly copy?: FoundCopy;
};

type Known = { readonly books: KnownBooks; readonly copies: KnownCopies };

/**
 * Decides about rows in their order: a row sees what those before it will have added or changed, so
 * that it makes no difference how many of them come at once.
 */
export function planRows(
  rows: readonly ReadRow[],
  known: Known,
  onDuplicate: OnDuplicate,
): PlannedRow[] {
  const planned: PlannedRow[] = [];
  for (const row of rows) planned.push(planRow(row, known, onDuplicate, planned));
  return planned;
}

/** How a row that is not imported is answered. */
export function wrongRow(row: number, errors: readonly FieldError[]): RowOutcome {
  return { row, outcome: 'wrong', bookId: null, copyAdded: false, errors: [...errors] };
}

function planRow(
  given: ReadRow,
  known: Known,
  onDuplicate: OnDuplicate,
  planned: PlannedRow[],
): PlannedRow {
  const { row, book } = given;
  const same = known.books.find(book);
  if (same?.withdrawn) {
    const message = 'belongs to a book that was withdrawn: restore it first';
    return { outcome: wrongRow(row, [{ path: 'isbn', message }]) };
  }
  const id = same?.id ?? newId();
  const placed = placeCopy(given, id, known.copies);
  if ('errors' in placed) return { outcome: wrongRow(row, placed.errors) };
  if (placed.copy !== undefined) known.copies.bookOf.set(placed.copy.barcode, id);
  const outcome = { row, bookId: id, copyAdded: placed.copy !== undefined, errors: [] };
  if (same === undefined) {
    known.books.add({ ...book, id, version: null, withdrawn: false });
    return { outcome: { ...outcome, outcome: 'added' }, add: { ...book, id }, ...placed };
  }
  if (onDuplicate === 'skip' || countChanges(same, book) === 0) {
    return { outcome: { ...outcome, outcome: 'known' }, ...placed };
  }
  const after = mergeBook(same, book);
  known.books.add({ ...same, ...after, version: null });
  const updated = { outcome: { ...outcome, outcome: 'updated' as const }, ...placed };
  if (same.version !== null) return { ...updated, edit: { before: same, after } };
  changePlanned(planned, id, after);
  return updated;
}

/** The book that an earlier row adds or changes shall become what a later one says. */
function changePlanned(planned: PlannedRow[], id: string, after: NewBook): void {
  const index = planned.findIndex(({ add, edit }) => add?.id === id || edit?.before.id === id);
  const row = planned[index];
  if (row?.add !== undefined) planned[index] = { ...row, add: { ...after, id } };
  if (row?.edit !== undefined) planned[index] = { ...row, edit: { ...row.edit, after } };
}

type Placed = { readonly copy?: FoundCopy } | { readonly errors: readonly FieldError[] };

/** A barcode that this very book has already is no mistake: the file was imported before. */
function placeCopy({ copy }: ReadRow, bookId: string, copies: KnownCopies): Placed {
  if (copy === null) return {};
  const owner = copies.bookOf.get(copy.barcode);
  if (owner === bookId) return {};
  if (owner !== undefined) {
    return { errors: [{ path: 'barcode', message: 'is on a copy of another book' }] };
  }
  const office = copies.officeOf(copy.office);
  if ('error' in office) return { errors: [{ path: 'office', message: office.error }] };
  return { copy: { id: newId(), bookId, barcode: copy.barcode, officeId: office.id } };
}
