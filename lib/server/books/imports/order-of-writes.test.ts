import type { KyselyPlugin } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { addOffice } from '@/lib/server/lending/testing/library.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { addDune, emptyImports, row, send, start, undo } from './testing/import-rows.ts';

const database = await testDatabase();

/** Notes the table of each statement that writes, in order. */
function notingWrites(tables: string[]): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      const compiled = database.getExecutor().compileQuery(node, { queryId: 'noted' } as never);
      const [, table] = /^(?:insert into|update|delete from) "(\w+)"/.exec(compiled.sql) ?? [];
      if (table !== undefined) tables.push(table);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

const index = ['term_books', 'catalogue_terms'];
const authors = ['Frank Herbert'];

function expectBooksBeforeIndex(tables: readonly string[]): void {
  const firstOfIndex = tables.findIndex((table) => index.includes(table));
  expect(firstOfIndex).toBeGreaterThan(0);
  expect(tables.slice(0, firstOfIndex)).toContain('books');
  expect(tables.slice(firstOfIndex)).not.toContain('books');
}

beforeEach(async () => {
  await emptyImports(database);
  await addOffice(database);
});

test('a batch writes all of its books before the index: no two wait for each other', async () => {
  await addDune(database, { authors });
  const { id } = await start(database, { onDuplicate: 'update' });
  const tables: string[] = [];
  await send(database.withPlugin(notingWrites(tables)), id, 1, [
    row(2, {}, { barcode: 'NEW-1' }),
    row(3, { title: 'Dune', authors, year: 1965 }, { barcode: 'DUNE-1' }),
  ]);
  expectBooksBeforeIndex(tables);
});

test('so does undoing, which writes the index once for many books', async () => {
  for (const title of ['Dune', 'Dune Messiah']) await addDune(database, { title });
  const { id } = await start(database, { onDuplicate: 'update' });
  await send(database, id, 1, [
    row(2, { title: 'Dune', authors, year: 1965 }),
    row(3, { title: 'Dune Messiah', authors, year: 1969 }),
  ]);
  const tables: string[] = [];
  await undo(database.withPlugin(notingWrites(tables)), id);
  expectBooksBeforeIndex(tables);
});
