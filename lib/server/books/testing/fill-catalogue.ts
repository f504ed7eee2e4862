import 'server-only';
import type { NewBook } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from '../add-book.ts';
import { withdrawBook } from '../withdraw-book.ts';
import { emptyCatalogue } from './empty-catalogue.ts';
import { type MessyCopies, openOffices, shelve } from './messy-copies.ts';

/** Puts these books with their copies in place of all others, and withdraws every fifth. */
export async function fillCatalogue(
  database: Database,
  given: readonly (readonly [book: NewBook, copies: MessyCopies])[],
): Promise<void> {
  const librarian = testPrincipal();
  await emptyCatalogue(database);
  await openOffices(database);
  const shelves: [string, MessyCopies][] = [];
  for (const [index, [book, copies]] of given.entries()) {
    const { id } = await addBook(database, librarian, book);
    if (index % 5 === 4) await withdrawBook(database, librarian, id, bookQueue);
    shelves.push([id, copies]);
  }
  await shelve(database, shelves);
}
