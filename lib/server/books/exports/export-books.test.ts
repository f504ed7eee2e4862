import { beforeEach, expect, test } from 'vitest';
import { ExportQuery } from '@/lib/contract/exports.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { send, start } from '../imports/testing/import-rows.ts';
import { exportBooks } from './export-books.ts';

const database = await testDatabase();

beforeEach(async () => {
  await database.deleteFrom('books').execute();
});

test('the file is named by the day, is text for Excel, and holds no formula', async () => {
  const { id } = await start(database);
  const formula = '=HYPERLINK("http://evil.example")';
  const rows = [{ row: 2, book: { title: formula, authors: ['A'], isbn: '9780306406157' } }];
  await send(database, id, 1, rows);
  const at = Date.UTC(2026, 2, 9);
  const response = await exportBooks(database, tenantA, ExportQuery.parse({}), at);
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="books-2026-03-09.csv"',
  );
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe(
    'Title,Authors,ISBN,Year,Language,Subjects,Description\r\n' +
      `"'=HYPERLINK(""http://evil.example"")",A,978-0306406157,,,,\r\n`,
  );
});

test('the filters are those of the list, and there is no end to the pages', async () => {
  const { id } = await start(database, { rows: 1200 });
  for (const number of [1, 2, 3]) {
    const rows = Array.from({ length: 400 }, (_, index) => ({
      row: index + 2,
      book: {
        title: `${index % 2 ? 'Odd' : 'Even'} ${number} ${index}`,
        authors: ['A'],
        subjects: index < 10 ? ['Crime'] : [],
      },
    }));
    await send(database, id, number, rows);
  }
  const lines = async (query: object) => {
    const response = await exportBooks(database, tenantA, ExportQuery.parse(query));
    return (await response.text()).split('\r\n').slice(1, -1);
  };
  expect(new Set(await lines({})).size).toBe(1200);
  expect(new Set(await lines({ q: 'odd' })).size).toBe(600);
  expect(new Set(await lines({ q: 'odd', subject: 'crime' })).size).toBe(15);
});

test('a database that is away is told before there is a file', async () => {
  await expect(exportBooks(failingAfter(0), tenantA, ExportQuery.parse({}))).rejects.toThrow(
    'gone',
  );
});

test('a database that fails half-way breaks the file off', async () => {
  const { id } = await start(database, { rows: 1000 });
  for (const number of [1, 2]) {
    const rows = Array.from({ length: 400 }, (_, index) => ({
      row: index + 2,
      book: { title: `Book ${number} ${index}`, authors: ['A'] },
    }));
    await send(database, id, number, rows);
  }
  const response = await exportBooks(failingAfter(1), tenantA, ExportQuery.parse({}));
  await expect(response.text()).rejects.toThrow('gone');
});

/** The database, which is gone once so many pages of books were read. */
function failingAfter(pages: number): Database {
  let read = 0;
  return database.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      const isPage = result.rows.length > 0 && 'title' in (result.rows[0] as object);
      if (isPage || pages === 0) read += 1;
      if (read > pages) throw new Error('gone');
      return result;
    },
  });
}
