import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { functionsRun } from './database/testing/functions-run.ts';
import { portableQueries } from './database/testing/portable-queries.ts';
import { requireTenant } from './database/testing/require-tenant.ts';
import { testDatabase } from './testing/test-database.ts';
import { tenantA } from './testing/test-principal.ts';

/**
 * Every query of the server runs once on the test database, which compiles it for SQL Server too and
 * fails where it is not portable, or where it could be asked without a tenant. A function that builds a query and is not run here fails the test
 * with its name: add it to the exercise of its feature.
 */
const buildsQuery =
  /\.(selectFrom|selectNoFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(|\bsql\)?[<`]/;

/** Compiled by tests of their own. */
const testedElsewhere = /\.test\.ts$|\/testing\/|\/database\/(migrations|azure-sql)\//;

/** So low that the books of every term are kept and counted: it is asked how often they changed. */
vi.mock('./books/search/limits.ts', async (original) => ({
  ...(await original<object>()),
  fewestKeptBytes: 0,
  mostRowsCounted: 0,
}));

const server = fileURLToPath(new URL('./', import.meta.url));
const queryFiles = globSync('**/*.ts', { cwd: server })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => buildsQuery.test(readFileSync(server + path, 'utf8')))
  .filter((path) => !testedElsewhere.test(`/${path}`));

const database = (await testDatabase()).withPlugin(portableQueries(requireTenant));
const functions = await functionsRun(async () => {
  // Loaded here, because functions of files that were loaded before are counted only when they run.
  const { exerciseBooks } = await import('./books/testing/exercise-books.ts');
  const { exerciseImports } = await import('./books/imports/testing/exercise-imports.ts');
  const { exerciseAudit } = await import('./audit/testing/exercise-audit.ts');
  const { exerciseLending } = await import('./lending/testing/exercise-lending.ts');
  const { exerciseWishes } = await import('./wishes/testing/exercise-wishes.ts');
  const { exerciseAccess } = await import('./access/testing/exercise-access.ts');
  const { libraryOverview } = await import('./library/library-overview.ts');
  await exerciseBooks(database);
  await exerciseImports(database);
  await exerciseAudit(database);
  await exerciseLending(database);
  await exerciseWishes(database);
  await exerciseAccess(database);
  await libraryOverview(database, tenantA);
});

test('the files that build queries are found', () => {
  expect(queryFiles).toContain('books/get-book.ts');
});

test.each(queryFiles)('every query of %s runs, and serves both databases', (path) => {
  const inFile = functions.filter(({ url }) => url.endsWith(`/lib/server/${path}`));
  expect(inFile, 'the file is not used by any exercise').not.toEqual([]);
  const idle = inFile.filter(({ calls, source }) => calls === 0 && buildsQuery.test(source));
  expect(idle.map(({ name, source }) => name || source)).toEqual([]);
});
