import 'server-only';
import { v7 as newId } from 'uuid';
import type { Book, NewBook } from '@/lib/contract/books.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { searchColumns } from './book-row.ts';
import { normaliseIsbn } from './isbn.ts';

/**
 * Adds a book to the catalogue of the principal's tenant.
 *
 * @throws {ProblemError} `invalid-fields` (422) for a wrong ISBN, `conflict` (409) for one that the
 *   catalogue has already, withdrawn books included.
 */
export async function addBook(
  database: Database,
  principal: Principal,
  given: NewBook,
): Promise<Book> {
  const book: Book = {
    ...given,
    id: newId(),
    isbn: checkedIsbn(given.isbn),
    addedAt: new Date().toISOString(),
    withdrawnAt: null,
  };
  try {
    await insertBook(database, principal, book);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ProblemError('conflict', 'The catalogue already has a book with this ISBN.', {
      errors: [{ path: 'isbn', message: 'is in the catalogue already' }],
      cause: error,
    });
  }
  return book;
}

function checkedIsbn(isbn: string | null): string | null {
  if (isbn === null) return null;
  const digits = normaliseIsbn(isbn);
  if (digits !== null) return digits;
  throw new ProblemError('invalid-fields', 'Correct the fields named in errors.', {
    errors: [{ path: 'isbn', message: 'is not an ISBN: a digit is wrong or missing' }],
  });
}

async function insertBook(database: Database, principal: Principal, book: Book): Promise<void> {
  await database
    .insertInto('books')
    .values({
      tenant_id: principal.tenantId,
      id: book.id,
      title: book.title,
      authors: JSON.stringify(book.authors),
      isbn: book.isbn,
      year: book.year,
      language: book.language,
      subjects: JSON.stringify(book.subjects),
      description: book.description,
      ...searchColumns(book),
      added_at: book.addedAt,
      added_by: principal.objectId,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    .execute();
}
