import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { BookQuery, NewBook } from '@/lib/contract/books.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { listBooks } from './list-books.ts';
import { emptyCatalogue } from './testing/empty-catalogue.ts';
import { withdrawBook } from './withdraw-book.ts';

/** So low that a handful of books goes both ways, and a walk gives up now and then. */
vi.mock('./search/limits.ts', () => ({
  mostGathered: 3,
  mostSorted: 8,
  walkedSlices: [1, 2],
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
const stranger = testPrincipal({ tenantId: tenantB });

const word = fc.constantFrom('salt', 'salz', 'sea', 'road', 'the', 'a');
const books = fc.record({
  title: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  authors: fc.array(fc.constantFrom('Ada Salt', 'Imre Quist'), { minLength: 1, maxLength: 1 }),
  year: fc.option(fc.integer({ min: 1998, max: 2001 })),
  language: fc.constantFrom('en', 'de', null),
});
const queries = fc.record(
  {
    sort: fc.constantFrom('relevance', 'title', 'author', 'year', 'newest'),
    q: fc.constantFrom('', 's', 'sal', 'salt road', 'the', 'quist'),
    language: fc.constantFrom('en', 'de,en'),
    from: fc.constantFrom(1999, 2000),
  },
  { requiredKeys: ['sort', 'q'] },
);
/** What others do between two pages: add a book, or withdraw one. */
const meanwhile = fc.array(fc.oneof(books, fc.nat({ max: 20 })), { maxLength: 12 });

async function add(book: object, principal = librarian): Promise<string> {
  return (await addBook(database, principal, NewBook.parse(book))).id;
}

test('paging shows every book once, in any order, while others come and go', async () => {
  const shelf = fc.array(books, { minLength: 1, maxLength: 14 });
  const limit = fc.integer({ min: 1, max: 4 });
  await fc.assert(
    fc.asyncProperty(shelf, queries, limit, meanwhile, async (given, asked, limit, others) => {
      await emptyCatalogue(database);
      const ids: string[] = [];
      for (const book of given) {
        ids.push(await add(book));
        await add(book, stranger);
      }
      const query = BookQuery.parse({ ...asked, limit });
      const whole = await listBooks(database, tenantA, { ...query, limit: 100 });
      const expected = new Set(await all(query, whole.nextCursor, whole.items));
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const from: BookQuery = cursor === null ? query : { ...query, cursor };
        const page = await listBooks(database, tenantA, from);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
        const other = others.pop();
        if (typeof other === 'object') await add(other);
        const gone = typeof other === 'number' ? ids[other] : undefined;
        if (gone !== undefined && (await withdrawBook(database, librarian, gone, bookQueue))) {
          expected.delete(gone);
        }
      } while (cursor !== null);
      expect(seen).toEqual([...new Set(seen)]);
      expect(seen).toEqual(expect.arrayContaining([...expected]));
    }),
    { numRuns: 60 },
  );
});

/** Every id that `query` finds, in its order, to the end of a walk that gives up now and then. */
async function all(
  query: BookQuery,
  cursor: string | null,
  items: readonly { id: string }[],
): Promise<string[]> {
  const ids = items.map(({ id }) => id);
  if (cursor === null) return ids;
  const page = await listBooks(database, tenantA, { ...query, limit: 100, cursor });
  return [...ids, ...(await all(query, page.nextCursor, page.items))];
}

test('a page is whole where what is found stands together at the end of the order', async () => {
  await emptyCatalogue(database);
  for (const author of ['Ada Abel', 'Imre Quist']) {
    for (const title of ['a', 'b', 'c', 'd', 'e']) {
      await add({ title, authors: [author], year: 2000, language: null });
    }
  }
  const query = BookQuery.parse({ q: 'quist', sort: 'author', limit: 4 });
  const { items, nextCursor } = await listBooks(database, tenantA, query);
  expect(items.map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd']);
  const rest = await listBooks(database, tenantA, { ...query, cursor: nextCursor ?? '' });
  expect(rest).toMatchObject({ items: [{ title: 'e' }], nextCursor: null });
});

test('a page is whole where of very many titles that begin so few are looked for', async () => {
  await emptyCatalogue(database);
  // A beginning that more words have than the index is read for.
  const words = Array.from(
    { length: 350 },
    (_, index) => `w${index.toString(36).padStart(2, '0')}`,
  );
  for (let from = 0; from < words.length; from += 70) {
    await add({ title: words.slice(from, from + 70).join(' '), authors: ['Ada Abel'] });
  }
  await add({ title: 'Wz', authors: ['Imre Quist'], language: 'fr' });
  const query = BookQuery.parse({ q: 'w', language: 'fr' });
  const page = await listBooks(database, tenantA, query);
  expect(page).toMatchObject({ items: [{ title: 'Wz' }], nextCursor: null });
});
