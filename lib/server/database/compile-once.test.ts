import { expect, test, vi } from 'vitest';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { compileOnce } from './compile-once.ts';
import type { Database } from './open-database.ts';

const build = vi.fn((database: Database, tenantId: string, count: number) =>
  database
    .selectFrom('offices')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('name', '!=', 'Attic')
    .orderBy('id')
    .limit(count),
);
const officesOf = compileOnce(build);
const database = await testDatabase();
await database
  .insertInto('offices')
  .values(
    ['north', 'south', 'attic'].flatMap((id) =>
      ['one', 'other'].map((tenant_id) => ({
        ...{ tenant_id, id: `${tenant_id}-${id}`, city: 'Lisbon', time_zone: 'Europe/Lisbon' },
        name: id === 'attic' ? 'Attic' : id,
      })),
    ),
  )
  .execute();

test('runs with the values it is given, and builds the query once', async () => {
  build.mockClear();
  expect(await officesOf(database, 'one', 5)).toEqual([{ id: 'one-north' }, { id: 'one-south' }]);
  expect(await officesOf(database, 'other', 1)).toEqual([{ id: 'other-north' }]);
  expect(await officesOf(database, 'nobody', 5)).toEqual([]);
  expect(build).toHaveBeenCalledOnce();
});

test('a transaction of the database runs it without building it anew, and sees what it wrote', async () => {
  await officesOf(database, 'one', 1);
  build.mockClear();
  const found = await database.transaction().execute(async (trx) => {
    await trx.deleteFrom('offices').where('id', '=', 'one-north').execute();
    return officesOf(trx, 'one', 1);
  });
  expect(found).toEqual([{ id: 'one-south' }]);
  expect(build).not.toHaveBeenCalled();
});

test('builds it anew for another database', async () => {
  build.mockClear();
  expect(await officesOf(await testDatabase(), 'one', 1)).toEqual([]);
  expect(build).toHaveBeenCalledOnce();
});
