import { beforeEach, expect, test } from 'vitest';
import { BookQuery, NewBook } from '@/lib/contract/books.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { listBooks } from './list-books.ts';
import { emptyCatalogue } from './testing/empty-catalogue.ts';
import { withdrawBook } from './withdraw-book.ts';

const database = await testDatabase();
const librarian = testPrincipal();
const now = Date.parse('2026-01-05T12:00:00Z');
let keys = 0;

beforeEach(() => emptyCatalogue(database));

function add(key: string | null, more: object = {}) {
  const given = NewBook.parse({ title: 'The Salt Ferry', authors: ['Imre Quist'], ...more });
  return addBook(database, librarian, given, { now, key });
}

function newKey(): string {
  keys += 1;
  return `k${keys}`;
}

const ids = async () =>
  (await listBooks(database, tenantA, BookQuery.parse({}))).items.map(({ id }) => id);

test.each([
  ['without an ISBN', {}],
  ['with one, which is its own and no other book’s', { isbn: '9783161484100' }],
])('a book %s that is sent again is added once, and answered as before', async (_, more) => {
  const key = newKey();
  const [first, twin] = await Promise.all([add(key, more), add(key, more)]);
  expect(first.addedAt).toBe(new Date(now).toISOString());
  expect(twin).toEqual(first);
  expect(await add(key, more)).toEqual(first);
  expect(await ids()).toEqual([first.id]);
});

test('another book under the same key is refused, and not added', async () => {
  const key = newKey();
  const first = await add(key);
  const other = await problemOf(() => add(key, { year: 1998 }));
  expect(other).toEqual({ status: 422, code: 'idempotency-key-reused' });
  expect(await ids()).toEqual([first.id]);
});

test('a refusal is not kept: the same can be asked again', async () => {
  const key = newKey();
  const isbn = '9783161484100';
  const there = await add(null, { isbn });
  expect(await problemOf(() => add(key, { isbn }))).toEqual({ status: 409, code: 'conflict' });
  await database.deleteFrom('books').where('id', '=', there.id).execute();
  expect(await add(key, { isbn })).toMatchObject({ isbn });
});

test('two that are the same without a key are two', async () => {
  await add(null);
  await add(null);
  expect(await ids()).toHaveLength(2);
});

test('an ISBN that is taken says whose it is, also of a book that was withdrawn', async () => {
  const isbn = '9783161484100';
  const { id } = await add(null, { isbn });
  const again = () => add(null, { isbn: '3-16-148410-X', title: 'Another' });
  await expect(again()).rejects.toMatchObject({
    code: 'conflict',
    message: '“The Salt Ferry” has this ISBN already.',
  });
  await withdrawBook(database, librarian, id, bookQueue);
  await expect(again()).rejects.toThrow(/was withdrawn has this ISBN.*restored/);
});
