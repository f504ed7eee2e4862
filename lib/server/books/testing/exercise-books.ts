import 'server-only';
import { BookChanges, BookQuery, NewBook } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from '../add-book.ts';
import { editBook } from '../edit-book.ts';
import { listBooks } from '../list-books.ts';
import { restoreBook, withdrawBook } from '../withdraw-book.ts';

/** Runs every query of the catalogue at least once. Add to it what you add to the catalogue. */
export async function exerciseBooks(database: Database): Promise<void> {
  const librarian = testPrincipal();
  const add = (title: string) =>
    addBook(database, librarian, NewBook.parse({ title, authors: ['Imre Quist'] }));
  const { id } = await add('The Salt Ferry');
  await add('The Salt Road');
  const query = BookQuery.parse({ q: 'salt', limit: 1 });
  const { nextCursor } = await listBooks(database, tenantA, query);
  await listBooks(database, tenantA, BookQuery.parse({ cursor: nextCursor }));
  await editBook(database, tenantA, id, BookChanges.parse({ year: 1999 }), '*');
  await withdrawBook(database, librarian, id);
  await restoreBook(database, librarian, id);
}
