import { expect, test } from 'vitest';
import { BookQuery, FilterQuery, NewBook } from '@/lib/contract/books.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { bookFacets } from './book-facets.ts';
import { listBooks } from './list-books.ts';

test('a subject of letters beyond the first 65,536 is one, however long it is', async () => {
  const database = await testDatabase();
  // As a key it is cut, where the half of such a letter would be the last.
  const subject = `a ${'\u{20000}'.repeat(80)}`;
  for (const title of ['One', 'Two']) {
    const given = NewBook.parse({ title, authors: ['Imre Quist'], subjects: [subject] });
    await addBook(database, testPrincipal(), given);
  }
  const { subjects } = await bookFacets(database, tenantA, FilterQuery.parse({ q: 'imre' }));
  expect(subjects.values).toMatchObject([{ label: subject, books: 2 }]);
  for (const asked of [subject, subjects.values[0]?.value]) {
    const { items } = await listBooks(database, tenantA, BookQuery.parse({ subject: asked }));
    expect(items.map(({ title }) => title)).toEqual(['One', 'Two']);
  }
});
