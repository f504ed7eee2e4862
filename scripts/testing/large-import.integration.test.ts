import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BookFile } from '@/lib/browser/book-file/book-file.ts';
import { ExportQuery } from '@/lib/contract/exports.ts';
import { exportBooks } from '@/lib/server/books/exports/export-books.ts';
import { send, start } from '@/lib/server/books/imports/testing/import-rows.ts';
import { migrate } from '@/lib/server/database/migrate.ts';
import { type Database, openDatabase } from '@/lib/server/database/open-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';

const rows = 100_000;
const megabyte = 1024 * 1024;
/** The file, its records and the books of a batch; rows that have been sent are not kept. */
const mostHeap = 400 * megabyte;
const withinMs = 120_000;

let database: Database;
const folder = mkdtempSync(join(tmpdir(), 'keyless-large-'));

beforeAll(async () => {
  database = openDatabase(`file:${join(folder, 'large.db')}`);
  await migrate(database);
});

afterAll(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true });
});

test(
  'a file of 100,000 rows is read, imported and exported again, and memory stays bounded',
  async () => {
    const lines = Array.from(
      { length: rows },
      (_, index) => `Volume ${index} of the long shelf;Quarrie, Ada;${1950 + (index % 70)};en`,
    );
    const text = ['Titel;Autor;Jahr;Sprache', ...lines].join('\r\n');
    const before = process.memoryUsage().heapUsed;
    const file = await BookFile.open(new File([text], 'large.csv'));
    const { rows: found } = await file.layOut(file.describe().layout);
    expect(found).toBe(rows);
    let state = await start(database, { rows });
    while (state.rowsTaken < rows) {
      const part = file.part(state.rowsTaken);
      state = (await send(database, state.id, state.batches + 1, part.rows)).import;
    }
    expect(state).toMatchObject({ added: rows, wrong: 0, known: 0 });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(mostHeap);
    const exported = await (await exportBooks(database, tenantA, ExportQuery.parse({}))).blob();
    const again = await BookFile.open(new File([exported], 'books.csv'));
    expect((await again.layOut(again.describe().layout)).rows).toBe(rows);
  },
  withinMs,
);
