import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { PageQuery } from '@/lib/contract/page.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { endImport } from './end-import.ts';
import { getImport } from './get-import.ts';
import { listImports } from './list-imports.ts';
import { count, emptyImports, row, send, start, undo } from './testing/import-rows.ts';

const database = await testDatabase();
const beginner = testPrincipal();
const colleague = testPrincipal({ objectId: 'cccccccc-0000-4000-8000-0000000000c2' });
const service = testPrincipal({
  kind: 'service',
  objectId: 'cccccccc-0000-4000-8000-0000000000c3',
  roles: ['Books.Import.All'],
});

let id: string;
beforeEach(async () => {
  await emptyImports(database);
  ({ id } = await start(database, { fileName: 'list.csv' }));
  await send(database, id, 1, [row(2)]);
});

test.each([
  ['a colleague', colleague],
  ['a service', service],
])('%s sends no rows into an import that another began, nor gets its answers', async (_, other) => {
  const refused = { status: 409, code: 'import-not-yours' };
  expect(await problemOf(() => send(database, id, 2, [row(3)], other))).toMatchObject(refused);
  expect(await problemOf(() => send(database, id, 1, [row(2)], other))).toMatchObject(refused);
  const again = () => start(database, { id, fileName: 'list.csv' }, other);
  expect(await problemOf(again)).toMatchObject({ code: 'conflict' });
  await send(database, id, 2, [row(3)]);
  expect(await count(database, 'books')).toBe(2);
});

test('an import begun again is the same, whatever its file is called', async () => {
  const given = { id: newId(), fileName: '\ud83d list\0.csv', fingerprint: '\udcda' };
  const first = await start(database, given);
  expect(first).toMatchObject({ fileName: '\ufffd list.csv', yours: true });
  expect(await start(database, given)).toEqual(first);
});

test('an import is shown as yours to whoever began it', async () => {
  for (const principal of [beginner, colleague]) {
    const yours = principal === beginner;
    expect(await getImport(database, principal, id)).toMatchObject({ yours });
    const { items } = await listImports(database, principal, PageQuery.parse({}));
    expect(items).toMatchObject([{ id, yours }]);
  }
});

describe('what another left behind', () => {
  test('is ended and undone by a colleague who may change books and copies', async () => {
    const ended = await endImport(database, colleague, id, { state: 'cancelled' });
    expect(ended).toMatchObject({ state: 'cancelled', yours: false });
    expect(await undo(database, id, colleague)).toMatchObject({ state: 'undone', kept: 0 });
    expect(await count(database, 'books')).toBe(0);
  });

  test('stays as it is for a service that may only import', async () => {
    const refused = { status: 403, code: 'permission-missing' };
    const end = () => endImport(database, service, id, { state: 'finished' });
    expect(await problemOf(end)).toMatchObject(refused);
    expect(await problemOf(() => undo(database, id, service))).toMatchObject(refused);
    expect(await getImport(database, beginner, id)).toMatchObject({ state: 'running' });
    expect(await count(database, 'books')).toBe(1);
  });
});
