import { expect, test } from 'vitest';
import { BookQuery, NewBook } from '@/lib/contract/books.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { listBooks } from './list-books.ts';
import { withdrawBook } from './withdraw-book.ts';

test('words of an earlier page are not corrected when their last book has gone', async () => {
  const [database, librarian] = [await testDatabase(), testPrincipal()];
  const found: string[] = [];
  for (const title of ['A salt', 'B salt', 'Y salz']) {
    const given = NewBook.parse({ title, authors: ['Imre Quist'] });
    found.push((await addBook(database, librarian, given)).id);
  }
  const query = BookQuery.parse({ q: 'salt', sort: 'title', limit: 1 });
  const { nextCursor } = await listBooks(database, tenantA, query);
  for (const id of found.slice(0, 2)) await withdrawBook(database, librarian, id, bookQueue);
  const next = await listBooks(database, tenantA, { ...query, cursor: nextCursor ?? '' });
  expect(next).toEqual({ items: [], nextCursor: null });
  expect((await listBooks(database, tenantA, query)).correctedTo).toBe('salz');
});
