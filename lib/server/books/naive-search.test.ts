import fc from 'fast-check';
import { test, vi } from 'vitest';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { fillCatalogue } from './testing/fill-catalogue.ts';
import { checkList } from './testing/list-all.ts';
import { messyBook, messyQuery } from './testing/messy-books.ts';
import { askingForCopies, messyCopies } from './testing/messy-copies.ts';
import { everyBook } from './testing/naive-search.ts';

/** So low now and then that a handful of books goes each way, and a walk gives up soon. */
const limits = vi.hoisted(() => ({
  mostGathered: 2000,
  mostSorted: 10_000,
  walkedSlices: [100, 400, 2000, 8000] as readonly number[],
  furtherSlices: [2],
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
    furtherSlices: fc.constantFrom([], [2]),
    sortedPerWalked: fc.constantFrom(0, 0.4, 100),
    mostOfYears: fc.nat({ max: 10 }),
    fewestKeptBytes: fc.constant(0),
    mostKeptBytes: fc.constantFrom(0, 16, 2 ** 20),
  }),
);

const database = await testDatabase();

test('a list has what looking at every book finds, in order, page by page', async () => {
  const book = fc.tuple(messyBook, messyCopies);
  const shelf = fc.array(book, { minLength: 1, maxLength: 30, size: 'max' });
  const query = fc.oneof(messyQuery, askingForCopies(messyQuery));
  const queries = fc.array(query, { minLength: 1, maxLength: 20, size: 'max' });
  await fc.assert(
    fc.asyncProperty(shelf, queries, someLimits, async (given, queries, low) => {
      Object.assign(limits, low);
      await fillCatalogue(database, given);
      const books = await everyBook(database, tenantA);
      for (const query of queries) await checkList(database, books, query);
    }),
    { numRuns: 30 },
  );
});
