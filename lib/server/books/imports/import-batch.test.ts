import { beforeEach, describe, expect, test } from 'vitest';
import { PageQuery } from '@/lib/contract/page.ts';
import { addOffice } from '@/lib/server/lending/testing/library.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { endImport } from './end-import.ts';
import { getImport } from './get-import.ts';
import { listImports } from './list-imports.ts';
import { count, emptyImports, row, send, start, undo } from './testing/import-rows.ts';

const database = await testDatabase();
const service = testPrincipal({ kind: 'service', roles: ['Books.Import.All'] });

beforeEach(() => emptyImports(database));

describe('batches', () => {
  test('sent again import nothing twice, and get the same answer', async () => {
    const { id } = await start(database);
    const rows = [row(2), row(3, { title: '' })];
    const first = await send(database, id, 1, rows);
    expect(await send(database, id, 1, rows)).toEqual(first);
    expect(await count(database, 'books')).toBe(1);
  });

  test('sent again with other rows are refused', async () => {
    const { id } = await start(database);
    await send(database, id, 1, [row(2)]);
    expect(await problemOf(() => send(database, id, 1, [row(3)]))).toMatchObject({
      code: 'batch-out-of-order',
    });
    expect((await getImport(database, testPrincipal(), id)).rowsTaken).toBe(1);
  });

  test('may repeat the numbers of rows, as a sender that counts anew does', async () => {
    const { id } = await start(database);
    await send(database, id, 1, [row(1), row(1, { title: 'Another' })]);
    await send(database, id, 2, [row(1, { title: 'A third' })]);
    expect(await undo(database, id)).toMatchObject({ added: 3, kept: 0 });
    expect(await count(database, 'books')).toBe(0);
  });

  test('sent twice at once import nothing twice', async () => {
    const { id } = await start(database);
    const rows = [row(2), row(3)];
    const answers = await Promise.all([send(database, id, 1, rows), send(database, id, 1, rows)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await count(database, 'books')).toBe(2);
  });

  test('with more rows than the import was opened for are refused, and none of them comes in', async () => {
    const { id } = await start(database, { rows: 3 });
    await send(database, id, 1, [row(2), row(3)]);
    expect(await problemOf(() => send(database, id, 2, [row(4), row(5)]))).toMatchObject({
      code: 'conflict',
    });
    await send(database, id, 2, [row(4)]);
    expect(await count(database, 'books')).toBe(3);
  });

  test('come in order, and not after the end', async () => {
    const { id } = await start(database);
    expect(await problemOf(() => send(database, id, 2, [row(2)]))).toMatchObject({
      code: 'batch-out-of-order',
    });
    await send(database, id, 1, [row(2)]);
    await endImport(database, testPrincipal(), id, { state: 'cancelled' });
    expect(await problemOf(() => send(database, id, 2, [row(3)]))).toMatchObject({
      code: 'import-closed',
    });
    expect((await send(database, id, 1, [row(2)])).import.state).toBe('cancelled');
    expect(await count(database, 'books')).toBe(1);
  });

  test('of another tenant’s import find none', async () => {
    const { id } = await start(database);
    const stranger = testPrincipal({ tenantId: tenantB });
    expect(await problemOf(() => send(database, id, 1, [row(2)], stranger))).toMatchObject({
      status: 404,
    });
    expect(await problemOf(() => undo(database, id, stranger))).toMatchObject({ status: 404 });
    expect((await listImports(database, stranger, PageQuery.parse({}))).items).toEqual([]);
  });
});

describe('an import', () => {
  test('is the same when it is started again, and no other file’s', async () => {
    const first = await start(database, { fileName: 'one.csv' });
    expect(await start(database, { id: first.id, fileName: 'one.csv' })).toEqual(first);
    const other = () => start(database, { id: first.id, fileName: 'two.csv' });
    expect(await problemOf(other)).toMatchObject({ code: 'conflict' });
  });

  test('by a service adds books, and neither changes books nor adds copies', async () => {
    await addOffice(database);
    const { id } = await start(database, {}, service);
    expect((await send(database, id, 1, [row(2)], service)).import.added).toBe(1);
    const copy = () => send(database, id, 2, [row(3, {}, { barcode: 'D-1' })], service);
    expect(await problemOf(copy)).toMatchObject({ code: 'permission-missing' });
    const update = () => start(database, { onDuplicate: 'update' }, service);
    expect(await problemOf(update)).toMatchObject({ code: 'permission-missing' });
    expect((await getImport(database, testPrincipal(), id)).batches).toBe(1);
  });

  test('stands in the history, the latest first', async () => {
    await start(database, { fileName: 'one.csv' });
    await start(database, { fileName: 'two.csv' });
    const first = await listImports(database, testPrincipal(), PageQuery.parse({ limit: 1 }));
    const query = PageQuery.parse({ limit: 1, cursor: first.nextCursor });
    const second = await listImports(database, testPrincipal(), query);
    const names = [first, second].flatMap(({ items }) => items.map(({ fileName }) => fileName));
    expect(names.sort()).toEqual(['one.csv', 'two.csv']);
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]).toMatchObject({ startedBy: 'Robin Example', state: 'running' });
  });
});
