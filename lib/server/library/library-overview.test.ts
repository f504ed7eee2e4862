import type { KyselyPlugin } from 'kysely';
import { v7 as newId } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { NewBook } from '@/lib/contract/books.ts';
import { addBook } from '@/lib/server/books/add-book.ts';
import { emptyCatalogue } from '@/lib/server/books/testing/empty-catalogue.ts';
import { restoreBook, withdrawBook } from '@/lib/server/books/withdraw-book.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { libraryOverview } from './library-overview.ts';

const database = await testDatabase();
const librarian = testPrincipal();
const dayMs = 86_400_000;

beforeAll(async () => {
  await emptyCatalogue(database);
  for (let n = 1; n <= 12; n += 1) {
    await add({ subjects: [`Subject ${n}`, 'Trade'].slice(0, n > 3 ? 1 : 2) });
  }
  await add({ subjects: ['trade', 'Maps'], year: 1961 });
  await add({ subjects: ['Maps'] }, 29);
  await add({ subjects: [] }, 31);
  for (const status of ['withdrawn', 'restored']) {
    const { id } = await add({ subjects: ['Trade', status] });
    await withdrawBook(database, librarian, id, bookQueue);
    if (status === 'restored') await restoreBook(database, librarian, id, bookQueue);
  }
  await add({ subjects: ['Trade'] }, 0, tenantB);
});

async function add(given: object, daysAgo = 0, tenantId = tenantA) {
  const book = NewBook.parse({ title: 'The Salt Ferry', authors: ['Imre Quist'], ...given });
  const added = await addBook(database, testPrincipal({ tenantId }), book);
  const msecs = Date.now() - daysAgo * dayMs;
  const row = { id: newId({ msecs }), added_at: new Date(msecs).toISOString() };
  await database.updateTable('books').set(row).where('id', '=', added.id).execute();
  return row;
}

test('counts the tenant’s books, and the subjects of those in the catalogue', async () => {
  const overview = await libraryOverview(database, tenantA);
  expect(overview).toMatchObject({ books: 16, withdrawn: 1, addedLast30Days: 15 });
  const [first, second, ...others] = overview.topSubjects;
  expect([first, second]).toEqual([
    { subject: 'Trade', books: 5 },
    { subject: 'Maps', books: 2 },
  ]);
  expect(others.map(({ books }) => books)).toEqual(Array(8).fill(1));
});

test('reads no row for each book: the answer comes as fast from a million', async () => {
  let rows = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      rows += result.rows.length;
      return result;
    },
  };
  await libraryOverview(database.withPlugin(counting), tenantA);
  expect(rows).toBe(2 + 10 + 3);
});
