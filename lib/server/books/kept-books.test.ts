import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { BookQuery } from '@/lib/contract/books.ts';
import type { TermBooksTable } from '@/lib/server/database/schema.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { editBook } from './edit-book.ts';
import { keptBooks } from './search/kept-books.ts';
import { emptyCatalogue } from './testing/empty-catalogue.ts';
import { checkList } from './testing/list-all.ts';
import { messyBook, messyQuery } from './testing/messy-books.ts';
import { everyBook } from './testing/naive-search.ts';
import { restoreBook, withdrawBook } from './withdraw-book.ts';

/** So low that the books of every term are kept; and room for three parts of the catalogue. */
vi.mock('./search/limits.ts', async (original) => ({
  ...(await original<object>()),
  fewestKeptBytes: 0,
  mostKeptBytes: 3 * 4096,
}));

const database = await testDatabase();
const librarian = testPrincipal();

const step = fc.record({
  what: fc.constantFrom('add', 'edit', 'turn'),
  at: fc.nat({ max: 20 }),
  book: messyBook,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take({ what, at, book }: Step): Promise<void> {
  const all = await everyBook(database, tenantA);
  const known = all[at % Math.max(all.length, 1)];
  if (what === 'add' || known === undefined) {
    await addBook(database, librarian, book);
    return;
  }
  if (what === 'edit') await editBook(database, tenantA, known.id, book, '*');
  const turn = known.withdrawnAt === null ? withdrawBook : restoreBook;
  if (what === 'turn') await turn(database, librarian, known.id, bookQueue);
}

test('a search whose terms are kept finds what became of books since', async () => {
  const queries = fc.array(messyQuery, { minLength: 2, maxLength: 4 });
  const steps = fc.array(step, { minLength: 2, maxLength: 12, size: 'max' });
  await fc.assert(
    fc.asyncProperty(queries, steps, async (queries, steps) => {
      await emptyCatalogue(database);
      const all = [...queries, BookQuery.parse({ q: 's' }), BookQuery.parse({ language: 'en' })];
      for (const one of steps) {
        await take(one);
        const books = await everyBook(database, tenantA);
        for (const query of all) await checkList(database, books, query);
      }
    }),
    { numRuns: 15 },
  );
});

type Rows = readonly Pick<TermBooksTable, 'part' | 'numbers'>[];

/** Terms of which the first `parts` parts of the catalogue each have a book, and how often they were read. */
function terms(key: string, parts: number) {
  const state = { version: 1, reads: 0 };
  const rows: Rows = Array.from({ length: parts }, (_, part) => ({
    part,
    numbers: Buffer.from([state.version]),
  }));
  const read = async (): Promise<Rows | undefined> => {
    state.reads += 1;
    return parts > 30 ? undefined : rows;
  };
  return { state, terms: { key, read, readVersion: async () => state.version } };
}

test('terms are kept from the second time on, and read again when they changed', async () => {
  const own = await testDatabase();
  const { state, terms: salt } = terms('salt', 2);
  const reads: number[] = [];
  for (const version of [1, 1, 1, 1, 2, 2]) {
    state.version = version;
    expect((await keptBooks(own, salt))?.size).toBe(2);
    reads.push(state.reads);
  }
  expect(reads).toEqual([1, 2, 2, 2, 3, 3]);
});

test('what changes while it is read is read again', async () => {
  const own = await testDatabase();
  const { state, terms: salt } = terms('salt', 1);
  await keptBooks(own, salt);
  const read = () => {
    state.version += 1;
    return salt.read();
  };
  await keptBooks(own, { ...salt, read });
  await keptBooks(own, salt);
  await keptBooks(own, salt);
  expect(state.reads).toBe(3);
});

test('what was not asked for the longest goes when there is no more room', async () => {
  const own = await testDatabase();
  const [salt, sea, wide] = [terms('salt', 1), terms('sea', 1), terms('wide', 2)];
  for (const one of [salt, salt, sea, sea, salt, wide, wide, salt, wide])
    await keptBooks(own, one.terms);
  expect([salt, sea, wide].map(({ state }) => state.reads)).toEqual([2, 2, 2]);
  await keptBooks(own, sea.terms);
  expect(sea.state.reads).toBe(3);
});

test('terms that are too many to read are asked for each time', async () => {
  const own = await testDatabase();
  const { state, terms: most } = terms('most', 31);
  for (const _ of [1, 2, 3]) expect(await keptBooks(own, most)).toBeUndefined();
  expect(state.reads).toBe(3);
});
