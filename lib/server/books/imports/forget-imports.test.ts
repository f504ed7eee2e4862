import { beforeEach, expect, test } from 'vitest';
import { PageQuery } from '@/lib/contract/page.ts';
import { importShelf } from '@/lib/server/lending/import-shelf.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { endImport } from './end-import.ts';
import { forgetImports } from './forget-imports.ts';
import { getImport } from './get-import.ts';
import { listWrong } from './list-wrong.ts';
import { count, emptyImports, row, send, start } from './testing/import-rows.ts';
import { undoImport } from './undo-import.ts';

const database = await testDatabase();
const librarian = testPrincipal();
const dayMs = 86_400_000;

beforeEach(() => emptyImports(database));

/** An import of 1,500 books, and one row that is wrong, and the moment until which it is kept. */
async function longImport() {
  const { id } = await start(database, { rows: 2000 });
  for (let number = 1; number <= 3; number += 1) {
    const rows = Array.from({ length: 500 }, (_, index) => row(number * 1000 + index));
    await send(database, id, number, rows);
  }
  await send(database, id, 4, [row(9999, { title: '' })]);
  const ended = await endImport(database, librarian, id, { state: 'finished' });
  return { id, until: Date.parse(ended.keptUntil), ended };
}

async function notes(): Promise<number> {
  let all = 0;
  for (const table of ['import_changes', 'import_batches'] as const) {
    all += (await database.selectFrom(table).select('import_id').execute()).length;
  }
  return all;
}

test('an import is kept for thirty days after its end, and then only its line in the history', async () => {
  const { id, until, ended } = await longImport();
  expect(until - Date.parse(ended.lastAt)).toBe(30 * dayMs);
  await forgetImports(database, tenantA, until);
  await forgetImports(database, tenantB, until + 1);
  expect(await notes()).toBe(1504);
  await forgetImports(database, tenantA, until + 1);
  expect(await notes()).toBe(0);
  expect(await getImport(database, librarian, id)).toEqual(ended);
  expect(await count(database, 'books')).toBe(1500);
  expect((await listWrong(database, librarian, id, PageQuery.parse({}))).items).toEqual([]);
});

test('undoing is refused from the moment that is told, whether or not the notes are dropped', async () => {
  const { id, until } = await longImport();
  const undoAt = (now: number) => undoImport(database, librarian, id, importShelf, now);
  expect(await problemOf(() => undoAt(until + 1))).toEqual({ status: 409, code: 'undo-over' });
  expect((await getImport(database, librarian, id)).state).toBe('finished');
  expect(await undoAt(until)).toMatchObject({ state: 'undoing' });
  await forgetImports(database, tenantA, until + 1);
  expect(await undoAt(until + 1)).toMatchObject({ state: 'undoing' });
  expect(await undoAt(until + 2)).toMatchObject({ state: 'undone', kept: 0 });
  expect(await count(database, 'books')).toBe(0);
});

test('an import that nobody ended is ended', async () => {
  const { id, keptUntil } = await start(database);
  await forgetImports(database, tenantA, Date.parse(keptUntil) + 1);
  expect(await getImport(database, librarian, id)).toMatchObject({ state: 'cancelled' });
  const late = () => send(database, id, 1, [row(2)]);
  expect(await problemOf(late)).toMatchObject({ code: 'import-closed' });
});
