import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { BookChanges, BookQuery, NewBook } from '@/lib/contract/books.ts';
import { DenialQuery } from '@/lib/contract/denials.ts';
import { listDenials } from './audit/list-denials.ts';
import { recordDenial } from './audit/record-denial.ts';
import { addBook } from './books/add-book.ts';
import { editBook } from './books/edit-book.ts';
import { listBooks } from './books/list-books.ts';
import { restoreBook, withdrawBook } from './books/withdraw-book.ts';
import type { Database } from './database/open-database.ts';
import { functionsRun } from './database/testing/functions-run.ts';
import { exerciseLending } from './lending/testing/exercise-lending.ts';
import { libraryOverview } from './library/library-overview.ts';
import type { Logger } from './log.ts';
import { testDatabase } from './testing/test-database.ts';
import { tenantA, testPrincipal } from './testing/test-principal.ts';

/**
 * Every query of the server runs once on the test database, which compiles it for SQL Server too and
 * fails where it is not portable. A function that builds a query and is not run here fails the test
 * with its name: add it to the exercise of its feature.
 */
const buildsQuery =
  /\.(selectFrom|selectNoFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(|\bsql\)?[<`]/;

/** Compiled by tests of their own. */
const testedElsewhere = /\.test\.ts$|\/testing\/|\/database\/(migrations|azure-sql)\//;

const server = fileURLToPath(new URL('./', import.meta.url));
const queryFiles = globSync('**/*.ts', { cwd: server })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => buildsQuery.test(readFileSync(server + path, 'utf8')))
  .filter((path) => !testedElsewhere.test(`/${path}`));

const librarian = testPrincipal();
const database = await testDatabase();
const functions = await functionsRun(async () => {
  await exerciseBooks(database);
  await exerciseAudit(database);
  await exerciseLending(database);
  await libraryOverview(database, tenantA);
});

test('the files that build queries are found', () => {
  expect(queryFiles).toContain('books/list-books.ts');
});

test.each(queryFiles)('every query of %s runs, and serves both databases', (path) => {
  const inFile = functions.filter(({ url }) => url.endsWith(`/lib/server/${path}`));
  expect(inFile, 'the file is not used by any exercise').not.toEqual([]);
  const idle = inFile.filter(({ calls, source }) => calls === 0 && buildsQuery.test(source));
  expect(idle.map(({ name, source }) => name || source)).toEqual([]);
});

async function exerciseBooks(books: Database): Promise<void> {
  const [first] = await Promise.all(
    ['The Salt Ferry', 'The Salt Road'].map((title) =>
      addBook(books, librarian, NewBook.parse({ title, authors: ['Imre Quist'] })),
    ),
  );
  const id = first?.id ?? '';
  const { nextCursor } = await listBooks(books, tenantA, BookQuery.parse({ q: 'salt', limit: 1 }));
  await listBooks(books, tenantA, BookQuery.parse({ cursor: nextCursor }));
  await editBook(books, tenantA, id, BookChanges.parse({ year: 1999 }), '*');
  await withdrawBook(books, librarian, id);
  await restoreBook(books, librarian, id);
}

async function exerciseAudit(trail: Database): Promise<void> {
  const log = { error: vi.fn() };
  const where = { method: 'GET', path: '/api/v1/admin', trace: '0af7651916cd43dd8448eb211c80319c' };
  const refusal = {
    code: 'permission-missing',
    permission: 'library.administer',
    ...where,
  } as const;
  for (const objectId of ['one', 'two']) {
    await recordDenial(trail, log as unknown as Logger, testPrincipal({ objectId }), refusal);
  }
  expect(log.error).not.toHaveBeenCalled();
  const { items, nextCursor } = await listDenials(trail, tenantA, DenialQuery.parse({ limit: 1 }));
  await listDenials(trail, tenantA, DenialQuery.parse({ cursor: nextCursor }));
  await listDenials(trail, tenantA, DenialQuery.parse({ receipt: items[0]?.id }));
}
