import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { BookChanges, BookQuery, NewBook } from '@/lib/contract/books.ts';
import { inTransaction } from '@/lib/server/database/in-transaction.ts';
import { migrate } from '@/lib/server/database/migrate.ts';
import { type Database, openDatabase } from '@/lib/server/database/open-database.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { editBook } from './edit-book.ts';
import { listBooks } from './list-books.ts';
import { restoreBook, withdrawBook } from './withdraw-book.ts';

/** So low that the books of every term are kept. */
vi.mock('./search/limits.ts', async (original) => ({
  ...(await original<object>()),
  fewestKeptBytes: 0,
}));

const folder = mkdtempSync(join(tmpdir(), 'keyless-kept-'));
/** As two processes have it. */
const open = () => openDatabase(`file:${join(folder, 'test.db')}`);
const [own, others] = [open(), open()];
await migrate(own);
afterAll(async () => {
  await own.destroy();
  await others.destroy();
  rmSync(folder, { recursive: true });
});

const librarian = testPrincipal();
const add = (database: Database, title: string, principal = librarian) =>
  addBook(database, principal, NewBook.parse({ title, authors: ['Imre Quist'], language: 'en' }));

/** What a search finds whose terms are kept: it was asked often before. */
async function titles(database: Database, query: object, tenantId = tenantA): Promise<string[]> {
  const asked = BookQuery.parse({ sort: 'newest', ...query });
  await listBooks(database, tenantId, asked);
  const { items } = await listBooks(database, tenantId, asked);
  return items.map(({ title }) => title);
}

test('what another process writes is found, although the terms were kept', async () => {
  const [words, language] = [{ q: 'salt' }, { language: 'en' }];
  const check = async (expected: readonly string[]) => {
    for (const query of [words, language]) expect(await titles(own, query)).toEqual(expected);
  };
  await add(own, 'Salt Road');
  await check(['Salt Road']);
  const { id } = await add(others, 'Salt Ferry');
  await check(['Salt Ferry', 'Salt Road']);
  await editBook(others, tenantA, id, BookChanges.parse({ title: 'Salted' }), '*');
  await check(['Salted', 'Salt Road']);
  await withdrawBook(others, librarian, id, bookQueue);
  await check(['Salt Road']);
  await restoreBook(others, librarian, id, bookQueue);
  await check(['Salted', 'Salt Road']);
});

test('what was rolled back is found in its transaction alone', async () => {
  const query = { q: 'harbour' };
  const { id } = await add(own, 'Harbour');
  expect(await titles(own, query)).toEqual(['Harbour']);
  const rolledBack = inTransaction(own, async (transaction) => {
    await editBook(transaction, tenantA, id, BookChanges.parse({ title: 'Haven' }), '*');
    expect(await titles(transaction, query)).toEqual([]);
    throw new Error('rolled back');
  });
  await expect(rolledBack).rejects.toThrow('rolled back');
  // The terms have changed as often as they had in the transaction.
  await add(own, 'Harbour Walls');
  expect(await titles(own, query)).toEqual(['Harbour Walls', 'Harbour']);
});

test('no tenant finds what is kept of another', async () => {
  const stranger = testPrincipal({ tenantId: tenantB });
  await add(own, 'Lantern');
  await add(own, 'Their Lantern', stranger);
  expect(await titles(own, { q: 'lantern' })).toEqual(['Lantern']);
  expect(await titles(own, { q: 'lantern' }, tenantB)).toEqual(['Their Lantern']);
  expect(await titles(own, { q: 'lantern', language: 'en' })).toEqual(['Lantern']);
});
