import 'server-only';
import { v7 as newId } from 'uuid';
import type { Book, NewBook } from '@/lib/contract/books.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { checkedIsbn } from '@/lib/server/checked-isbn.ts';
import { takeNumbers } from '@/lib/server/database/catalogue/book-numbers.ts';
import { indexBooks } from '@/lib/server/database/catalogue/index-books.ts';
import { decideOnce, type Occasion } from '@/lib/server/database/decide-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { bookRow } from './book-row.ts';
import { refusingSecondIsbn } from './refusing-second-isbn.ts';

/**
 * Adds a book to the catalogue of the principal's tenant.
 *
 * @throws {ProblemError} `invalid-fields` (422) for a wrong ISBN, `conflict` (409) for one that the
 *   catalogue has already, withdrawn books included; `idempotency-key-reused` (422).
 */
export async function addBook(
  database: Database,
  principal: Principal,
  given: NewBook,
  occasion: Occasion = { now: Date.now(), key: null },
): Promise<Book> {
  const book: Book = {
    ...given,
    id: newId(),
    isbn: checkedIsbn(given.isbn),
    addedAt: new Date(occasion.now).toISOString(),
    withdrawnAt: null,
  };
  const question = { principal, asked: 'book', body: given };
  return decideOnce(database, question, occasion, async (transaction) => {
    const [number = 0] = await takeNumbers(transaction, principal.tenantId, 1);
    await refusingSecondIsbn(transaction, principal.tenantId, book.isbn, () =>
      insertBook(transaction, principal, book, number),
    );
    await indexBooks(transaction, principal.tenantId, [{ before: null, after: book }]);
    return book;
  });
}

async function insertBook(
  database: Database,
  principal: Principal,
  book: Book,
  number: number,
): Promise<void> {
  await database
    .insertInto('books')
    .values(bookRow(principal, book, number))
    .execute();
}
