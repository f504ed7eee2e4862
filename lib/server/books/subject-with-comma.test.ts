import { beforeEach, expect, test } from 'vitest';
import { BookQuery, FilterQuery, NewBook } from '@/lib/contract/books.ts';
import { ExportQuery } from '@/lib/contract/exports.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { bookFacets } from './book-facets.ts';
import { exportBooks } from './exports/export-books.ts';
import { listBooks } from './list-books.ts';
import { emptyCatalogue } from './testing/empty-catalogue.ts';

const database = await testDatabase();
const subject = '"History, Naval"';

beforeEach(async () => {
  await emptyCatalogue(database);
  for (const [title, ...subjects] of [
    ['Fleets', 'History, Naval'],
    ['Kings', 'History'],
    ['Shells', 'Naval'],
    ['Coasts', 'Maps'],
  ] as const) {
    const given = NewBook.parse({ title, authors: ['Imre Quist'], subjects });
    await addBook(database, testPrincipal(), given);
  }
});

async function titles(filter: object): Promise<string[]> {
  const query = BookQuery.parse({ sort: 'title', ...filter });
  return (await listBooks(database, tenantA, query)).items.map(({ title }) => title);
}

test('a subject with a comma is one subject in double quotes, and two without', async () => {
  expect(await titles({ subject })).toEqual(['Fleets']);
  expect(await titles({ subject: `maps,${subject}` })).toEqual(['Coasts', 'Fleets']);
  expect(await titles({ subject: 'History, Naval' })).toEqual(['Kings', 'Shells']);
});

test('the facets show it as chosen, by its name', async () => {
  const { books, subjects } = await bookFacets(database, tenantA, FilterQuery.parse({ subject }));
  expect(books.count).toBe(1);
  expect(subjects.values).toContainEqual({
    value: 'history naval',
    label: 'History, Naval',
    books: 1,
  });
  expect(await titles({ subject: 'history naval' })).toEqual(['Fleets']);
});

test('an export has the books of the list', async () => {
  const file = await exportBooks(database, tenantA, ExportQuery.parse({ subject }));
  const lines = (await file.text()).trimEnd().split('\r\n');
  expect(lines.slice(1)).toEqual(['Fleets,Imre Quist,,,,"History, Naval",']);
});
