import 'server-only';
import type { NewBook } from '@/lib/contract/books.ts';
import type { Import } from '@/lib/contract/imports.ts';
import { takeNumbers } from '@/lib/server/database/catalogue/book-numbers.ts';
import { indexBooks } from '@/lib/server/database/catalogue/index-books.ts';
import { searchColumns } from '@/lib/server/database/catalogue/search-columns.ts';
import type { BookChange } from '@/lib/server/database/catalogue/term-changes.ts';
import { insertInChunks } from '@/lib/server/database/insert-in-chunks.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { bookRow } from '../book-row.ts';
import { noteChanges } from './note-changes.ts';
import type { PlannedRow } from './plan-rows.ts';
import type { ImportScope } from './shelf.ts';

/** Somebody has changed a book between reading and writing it: the batch is decided once more. */
export class ChangedMeanwhile extends Error {}

/**
 * Does what was planned, and notes it so that it can be undone. Books are written before the search
 * index, as by whoever edits or withdraws one: so no two wait for each other.
 */
export async function writeRows(
  transaction: Database,
  { principal, shelf, now }: ImportScope,
  running: Pick<Import, 'id' | 'rowsTaken'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const { tenantId } = principal;
  const addedAt = new Date(now).toISOString();
  const added = planned.flatMap(({ add }) => add ?? []);
  const numbers = await takeNumbers(transaction, tenantId, added.length);
  const books = added.map((book, index) =>
    bookRow(principal, { ...book, addedAt, withdrawnAt: null }, numbers[index] ?? 0),
  );
  await insertInChunks(transaction, 'books', books);
  for (const { edit } of planned) {
    if (edit === undefined) continue;
    const { id, version } = edit.before;
    const done = await replaceBook(transaction, tenantId, id, edit.after, version ?? 0);
    if (!done) throw new ChangedMeanwhile();
  }
  const copies = planned.flatMap(({ copy }) => (copy === undefined ? [] : [copy]));
  if (copies.length > 0) await shelf.addCopies(transaction, principal, copies, now);
  await indexBooks(transaction, tenantId, planned.flatMap(foundBy));
  await noteChanges(transaction, tenantId, running, planned);
}

/** How a row changes what its book is found by. */
function foundBy({ add, edit }: PlannedRow): BookChange[] {
  if (add !== undefined) return [{ before: null, after: add }];
  if (edit === undefined) return [];
  const { before, after } = edit;
  return [{ before, after: { ...after, id: before.id } }];
}

/** Writes all that readers see of a book, but for the search index. False when it is not at `version` any more. */
export async function replaceBook(
  transaction: Database,
  tenantId: string,
  id: string,
  book: NewBook,
  version: number,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('books')
    .set({
      title: book.title,
      authors: JSON.stringify(book.authors),
      isbn: book.isbn,
      year: book.year,
      language: book.language,
      subjects: JSON.stringify(book.subjects),
      description: book.description,
      ...searchColumns(book),
      version: version + 1,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
