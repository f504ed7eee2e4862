import { CompiledQuery, Kysely } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { BookQuery, FilterQuery, NewBook } from '@/lib/contract/books.ts';
import { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { migrate } from '@/lib/server/database/migrate.ts';
import type { Schema } from '@/lib/server/database/schema.ts';
import { SqliteFileDialect } from '@/lib/server/database/sqlite/sqlite-file-dialect.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from '../add-book.ts';
import { bookFacets } from '../book-facets.ts';
import { listBooks } from '../list-books.ts';
import { numbersWithin } from './numbers-within.ts';
import { prefixRange } from './term-condition.ts';

/** What SQLite does for the statements that read books, without statistics, as in a million of them. */
const read: CompiledQuery[] = [];
const database = new Kysely<Schema>({
  dialect: new SqliteFileDialect(':memory:'),
  log: ({ query }) => {
    if (/from "(books|copies)"/.test(query.sql)) read.push(query);
  },
});
await migrate(database);
for (const title of ['Salt A', 'Salt B', 'Salt C', 'Sea', 'Sky', 'Sun', 'Soil', 'Sand']) {
  const given = { title, authors: ['Imre Quist'], language: 'en', year: 1998 };
  await addBook(database, testPrincipal(), NewBook.parse(given));
}
beforeEach(() => read.splice(0));
afterAll(() => database.destroy());

async function indexesFor(query: object): Promise<string[]> {
  const asked = BookQuery.parse({ limit: 1, ...query });
  const { nextCursor } = await listBooks(database, tenantA, asked);
  if (nextCursor) await listBooks(database, tenantA, { ...asked, cursor: nextCursor });
  const used = await plans();
  const names = used.map((one) => /SEARCH books USING (.*INDEX \w+)/.exec(one)?.[1] ?? one);
  return [...new Set(names)].filter((one) => !one.startsWith('USE TEMP')).sort();
}

/** What SQLite says of the statements since it was asked last. */
async function plans(): Promise<string[]> {
  const all = read.splice(0).map(async ({ sql, parameters }) => {
    const explain = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
    const { rows } = await database.executeQuery<{ detail: string }>(explain);
    return rows.map(({ detail }) => detail);
  });
  return (await Promise.all(all)).flat();
}

const byNumber = ['COVERING INDEX books_by_number', 'INDEX books_by_number'];

test.each(['title', 'author', 'year'])(
  'few books are sorted by %s from the index that has the keys of a number',
  async (sort) => expect(await indexesFor({ q: 'salt', sort })).toEqual(byNumber),
);

test('a title that begins with what was typed is read along the index of titles', async () =>
  expect(await indexesFor({ q: 'salt' })).toEqual([
    'COVERING INDEX books_by_title',
    'INDEX books_by_number',
  ]));

test('which of few books have a title that begins so is read from the keys of their numbers', async () => {
  const search = { database, tenantId: tenantA, status: 'available', conditions: [] } as const;
  const span = { name: 'sort_title', ...prefixRange('salt') } as const;
  const found = await numbersWithin(search, NumberSet.of([1, 3, 4]), span);
  expect(found.greatestBelow(9, 9)).toEqual([3, 1]);
  expect(await plans()).toEqual([expect.stringContaining('COVERING INDEX books_by_number')]);
});

test.each(['title', 'author', 'year', 'newest'])(
  'withdrawn books by %s are read alone',
  async (sort) =>
    expect(await indexesFor({ status: 'withdrawn', sort })).toEqual(['INDEX books_withdrawn']),
);

test.each([
  ['title', 'books_by_title'],
  ['author', 'books_by_author'],
  ['year', 'books_by_year'],
])('all books by %s are read along its index', async (sort, index) =>
  expect(await indexesFor({ sort })).toEqual([`INDEX ${index}`]),
);

test('the copies of the books that match are read by book', async () => {
  await bookFacets(database, tenantA, FilterQuery.parse({ q: 'salt' }));
  const ofCopies = (await plans()).filter((one) => one.includes('copies'));
  expect(ofCopies).not.toEqual([]);
  for (const one of ofCopies) expect(one).toContain('copies_by_book (tenant_id=? AND book_id=?)');
});

test('most of the oldest books are sorted without looking at later ones', async () => {
  const titles = ['Old', 'New'].flatMap((word) =>
    Array.from({ length: 40 }, (_, n) => `${word} ${n}`),
  );
  for (const title of titles) {
    const given = NewBook.parse({ title, authors: ['Imre Quist'] });
    await addBook(database, testPrincipal({ tenantId: tenantB }), given);
  }
  read.splice(0);
  await listBooks(database, tenantB, BookQuery.parse({ q: 'old', sort: 'title', limit: 100 }));
  expect(await plans()).toContain(
    'SEARCH books USING COVERING INDEX books_by_number (tenant_id=? AND number<?)',
  );
});
