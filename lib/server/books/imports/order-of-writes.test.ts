import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import { addOffice } from '@/lib/server/lending/testing/library.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { addDune, emptyImports, row, send, start } from './testing/import-rows.ts';

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

test('a batch writes all of its books before the index: no two wait for each other', async () => {
  await emptyImports(database);
  await addOffice(database);
  const authors = ['Frank Herbert'];
  await addDune(database, { authors });
  const { id } = await start(database, { onDuplicate: 'update' });
  const tables: string[] = [];
  await send(database.withPlugin(notingWrites(tables)), id, 1, [
    row(2, {}, { barcode: 'NEW-1' }),
    row(3, { title: 'Dune', authors, year: 1965 }, { barcode: 'DUNE-1' }),
  ]);
  const index = ['term_books', 'catalogue_terms'];
  const firstOfIndex = tables.findIndex((table) => index.includes(table));
  expect(firstOfIndex).toBeGreaterThan(0);
  expect(tables.slice(0, firstOfIndex)).toEqual(expect.arrayContaining(['books', 'copies']));
  expect(tables.slice(firstOfIndex)).not.toContain('books');
});
