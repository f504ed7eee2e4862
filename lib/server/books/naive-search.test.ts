import fc from 'fast-check';
import { test, vi } from 'vitest';
import type { NewBook } from '@/lib/contract/books.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { emptyCatalogue } from './testing/empty-catalogue.ts';
import { checkList } from './testing/list-all.ts';
import { messyBook, messyQuery } from './testing/messy-books.ts';
import { everyBook } from './testing/naive-search.ts';
import { withdrawBook } from './withdraw-book.ts';

/** So low now and then that a handful of books goes each way, and a walk gives up soon. */
const limits = vi.hoisted(() => ({
  mostGathered: 2000,
  mostSorted: 10_000,
  walkedSlices: [100, 400, 2000, 8000] as readonly number[],
  sortedPerWalked: 0.4,
  mostOfYears: 100_000,
  fewestKeptBytes: 1024,
  mostKeptBytes: 2 ** 20,
}));
vi.mock('./search/limits.ts', () => limits);
const usual = { ...limits };
const someLimits = fc.oneof(
  fc.constant(usual),
  fc.record({
    mostGathered: fc.nat({ max: 6 }),
    mostSorted: fc.integer({ min: 6, max: 12 }),
    walkedSlices: fc.constantFrom([1, 2], [2], [3, 4, 5]),
    sortedPerWalked: fc.constantFrom(0, 0.4, 100),
    mostOfYears: fc.nat({ max: 10 }),
    fewestKeptBytes: fc.constant(0),
    mostKeptBytes: fc.constantFrom(0, 16, 2 ** 20),
  }),
);

const database = await testDatabase();
const librarian = testPrincipal();

async function fill(books: readonly NewBook[]): Promise<void> {
  await emptyCatalogue(database);
  for (const [index, book] of books.entries()) {
    const { id } = await addBook(database, librarian, book);
    if (index % 5 === 4) await withdrawBook(database, librarian, id, bookQueue);
  }
}

test('a list has what looking at every book finds, in order, page by page', async () => {
  const shelf = fc.array(messyBook, { minLength: 1, maxLength: 30, size: 'max' });
  const queries = fc.array(messyQuery, { minLength: 1, maxLength: 20, size: 'max' });
  await fc.assert(
    fc.asyncProperty(shelf, queries, someLimits, async (given, queries, low) => {
      Object.assign(limits, low);
      await fill(given);
      const books = await everyBook(database, tenantA);
      for (const query of queries) await checkList(database, books, query);
    }),
    { numRuns: 30 },
  );
});
