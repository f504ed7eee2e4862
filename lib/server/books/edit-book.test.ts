import { beforeEach, expect, test } from 'vitest';
import { BookQuery, NewBook } from '@/lib/contract/books.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { editBook } from './edit-book.ts';
import { getBook } from './get-book.ts';
import { listBooks } from './list-books.ts';
import { emptyCatalogue } from './testing/empty-catalogue.ts';
import { restoreBook, withdrawBook } from './withdraw-book.ts';

const database = await testDatabase();
const librarian = testPrincipal();

beforeEach(() => emptyCatalogue(database));

async function add(more: object = {}): Promise<string> {
  const given = NewBook.parse({ title: 'The Salt Fery', authors: ['Imre Quist'], ...more });
  return (await addBook(database, librarian, given)).id;
}

test('an edit changes what it names, what is searched, and the version', async () => {
  const id = await add({ year: 1987 });
  const edited = await editBook(database, tenantA, id, { title: 'The Salt Ferry' }, '"1"');
  expect(edited).toMatchObject({ title: 'The Salt Ferry', year: 1987, version: 2 });
  expect(await getBook(database, tenantA, id)).toEqual(edited);
  const found = await listBooks(database, tenantA, BookQuery.parse({ q: 'ferry' }));
  expect(found.items.map((book) => book.id)).toEqual([id]);
  const cleared = await editBook(database, tenantA, id, { year: null }, '"2"');
  expect(cleared).toMatchObject({ year: null, version: 3 });
});

test('the second of two writers is told, with the book as it is', async () => {
  const id = await add();
  const both = await Promise.allSettled([
    editBook(database, tenantA, id, { year: 1999 }, '"1"'),
    editBook(database, tenantA, id, { year: 2001 }, '"1"'),
  ]);
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  const current = await getBook(database, tenantA, id);
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'version-changed', options: { current } },
  });
  expect(current.version).toBe(2);
});

test.each(['"2"', 'W/"1"', '1', '', '"1'])(
  'If-Match %s does not hold for version 1',
  async (tag) => {
    const edit = editBook(database, tenantA, await add(), { year: 1999 }, tag);
    await expect(edit).rejects.toMatchObject({ code: 'version-changed' });
  },
);

test.each(['"1"', '"7", "1"', '*'])('If-Match %s holds for version 1', async (tag) => {
  const edited = await editBook(database, tenantA, await add(), { year: 1999 }, tag);
  expect(edited.year).toBe(1999);
});

test('withdrawing and restoring are changes too, once each', async () => {
  const id = await add();
  await withdrawBook(database, librarian, id, bookQueue);
  expect((await withdrawBook(database, librarian, id, bookQueue)).version).toBe(2);
  await restoreBook(database, librarian, id, bookQueue);
  expect((await restoreBook(database, librarian, id, bookQueue)).version).toBe(3);
});

test('an ISBN is checked, and belongs to one book', async () => {
  await add({ isbn: '9780306406157' });
  const id = await add();
  const wrong = editBook(database, tenantA, id, { isbn: '9780306406158' }, '*');
  await expect(wrong).rejects.toMatchObject({ code: 'invalid-fields' });
  const taken = editBook(database, tenantA, id, { isbn: '0-306-40615-2' }, '*');
  await expect(taken).rejects.toMatchObject({ code: 'conflict' });
});

test('another tenant has no such book', async () => {
  const edit = editBook(database, tenantB, await add(), { year: 1 }, '*');
  await expect(edit).rejects.toMatchObject({ code: 'not-found' });
});
