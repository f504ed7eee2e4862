import { expect, test } from 'vitest';
import { NewBook } from '@/lib/contract/books.ts';
import { addBook } from '@/lib/server/books/add-book.ts';
import { checkIndex } from '@/lib/server/books/testing/check-index.ts';
import { withdrawBook } from '@/lib/server/books/withdraw-book.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { indexCatalogue } from './0014/backfill.ts';

test('a catalogue that an earlier version indexed is found by what this version indexes', async () => {
  const database = await testDatabase();
  const librarian = testPrincipal();
  const add = (title: string, principal = librarian) =>
    addBook(database, principal, NewBook.parse({ title, authors: ['Imre Quist'], language: 'fr' }));
  await add('L’Étranger');
  await add('Salt Road');
  const { id } = await add('Gone');
  await withdrawBook(database, librarian, id, bookQueue);
  await add('Theirs', testPrincipal({ tenantId: tenantB }));
  await database.deleteFrom('term_books').where('term', 'like', 't:%').execute();
  const before = { tenant_id: tenantB, term: 'w:theirsx', part: -1, numbers: Buffer.from([1]) };
  await database.insertInto('term_books').values(before).execute();
  await database.updateTable('catalogue_terms').set({ books: 7 }).execute();
  await database
    .updateTable('books')
    .set({ search_text: ' letranger imre quist ', sort_title: '' })
    .where('title', '=', 'L’Étranger')
    .execute();

  await indexCatalogue(database);

  await checkIndex(database);
  const theirs = await database
    .selectFrom('term_books')
    .select('term')
    .where('tenant_id', '=', tenantB)
    .execute();
  const terms = theirs.map(({ term }) => term).sort();
  expect(terms).toEqual(['d:', 'l:fr', 't:theirs', 'w:imre', 'w:quist', 'w:theirs']);
});
