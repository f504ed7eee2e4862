import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { editBook } from './edit-book.ts';
import { emptyCatalogue } from './testing/empty-catalogue.ts';
import { listAll } from './testing/list-all.ts';
import { messyBook, messyQuery } from './testing/messy-books.ts';
import { everyBook, naiveLists } from './testing/naive-search.ts';
import { restoreBook, withdrawBook } from './withdraw-book.ts';

/** So low that a handful of books goes both ways, and a walk gives up now and then. */
vi.mock('./search/limits.ts', () => ({
  mostGathered: 6,
  mostSorted: 50,
  walkedSlices: [1, 2, 3],
  furtherSlices: [2],
  sortedPerWalked: 1,
  mostOfYears: 6,
  fewestKeptBytes: 0,
  mostKeptBytes: 2 ** 20,
  mostCounted: 2000,
  mostRowsCounted: 300,
}));

const database = await testDatabase();
const librarian = testPrincipal();
/** What others do between two pages: add a book, edit one, withdraw or restore one. */
const step = fc.record({
  what: fc.constantFrom('add', 'edit', 'turn'),
  at: fc.nat({ max: 20 }),
  book: messyBook,
});

test('books that nobody touches are each found once, in order, whatever becomes of others', async () => {
  const shelf = fc.array(messyBook, { minLength: 4, maxLength: 25, size: 'max' });
  const steps = fc.array(step, { maxLength: 12, size: 'max' });
  await fc.assert(
    fc.asyncProperty(shelf, messyQuery, steps, async (given, query, steps) => {
      await emptyCatalogue(database);
      for (const book of given) await addBook(database, librarian, book);
      const before = await everyBook(database, tenantA);
      const touched = new Set<string>();
      const coming = [...steps];
      const { ids, corrected } = await listAll(database, { ...query, limit: 2 }, async () => {
        const { what, at, book } = coming.pop() ?? { what: 'none', at: 0, book: given[0] };
        const known = (await everyBook(database, tenantA))[at % given.length];
        if (book === undefined || known === undefined || what === 'none') return;
        if (what === 'add') await addBook(database, librarian, book);
        else touched.add(known.id);
        if (what === 'edit') await editBook(database, tenantA, known.id, book, '*');
        const turn = known.withdrawnAt === null ? withdrawBook : restoreBook;
        if (what === 'turn') await turn(database, librarian, known.id, bookQueue);
      });
      const old = new Set(before.map(({ id }) => id));
      const untouched = (all: readonly string[]) =>
        all.filter((id) => old.has(id) && !touched.has(id));
      const lists = naiveLists(before, query, corrected).map(untouched);
      const seen = untouched(ids);
      const right = lists.find((list) => list.join() === seen.join());
      expect(seen, JSON.stringify(query)).toEqual(right ?? lists[0]);
    }),
    { numRuns: 25 },
  );
});
