import 'server-only';
import type { BookChanges, BookDetail } from '@/lib/contract/books.ts';
import { checkedIsbn } from '@/lib/server/checked-isbn.ts';
import { indexBooks } from '@/lib/server/database/catalogue/index-books.ts';
import { searchColumns } from '@/lib/server/database/catalogue/search-columns.ts';
import { inTransaction } from '@/lib/server/database/in-transaction.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { etagOf, ifMatchHolds } from '@/lib/server/http/etag.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { getBook } from './get-book.ts';
import { refusingSecondIsbn } from './refusing-second-isbn.ts';

/**
 * Changes the named fields of a book, if it is still the version that the writer read.
 *
 * @param ifMatch the request's `If-Match`, such as `"3"`.
 * @throws {ProblemError} `not-found` (404); `version-changed` (412) with the book as it is now, when
 *   someone else was faster; `invalid-fields` (422) or `conflict` (409) for the ISBN.
 */
export async function editBook(
  database: Database,
  tenantId: string,
  id: string,
  changes: BookChanges,
  ifMatch: string,
): Promise<BookDetail> {
  const book = await getBook(database, tenantId, id);
  if (!ifMatchHolds(ifMatch, book.version)) throw versionChanged(book);
  const edited = { ...book, ...changes, version: book.version + 1 };
  edited.isbn = changes.isbn === undefined ? book.isbn : checkedIsbn(changes.isbn);
  const written = await inTransaction(database, async (transaction) => {
    const change = () => write(transaction, tenantId, edited, book.version);
    if (!(await refusingSecondIsbn(transaction, tenantId, edited.isbn, change))) return false;
    const found = book.withdrawnAt === null;
    if (found) await indexBooks(transaction, tenantId, [{ before: book, after: edited }]);
    return true;
  });
  if (!written) throw versionChanged(await getBook(database, tenantId, id));
  return edited;
}

/** False when the row has left `version` meanwhile. */
async function write(
  database: Database,
  tenantId: string,
  book: BookDetail,
  version: number,
): Promise<boolean> {
  const { numUpdatedRows } = await database
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
      version: book.version,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', book.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function versionChanged(current: BookDetail): ProblemError {
  return new ProblemError('version-changed', 'Compare yours with current, and save again.', {
    current,
    headers: { etag: etagOf(current.version) },
  });
}
