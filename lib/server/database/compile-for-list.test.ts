import { beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { compileForList, filledUp, longestList } from './compile-for-list.ts';
import type { Database } from './open-database.ts';

const build = vi.fn((database: Database, ids: readonly string[], tenantId: string) =>
  database
    .selectFrom('offices')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .orderBy('id'),
);
const officesAmong = compileForList(build);
const database = await testDatabase();
const ids = Array.from({ length: 30 }, (_, n) => `office-${String(n).padStart(2, '0')}`);
await database
  .insertInto('offices')
  .values(
    ids.map((id) => ({
      ...{ tenant_id: 'one', id, name: id, city: 'Lisbon', time_zone: 'Europe/Lisbon' },
    })),
  )
  .execute();

beforeEach(() => {
  build.mockClear();
});

const found = async (some: readonly string[], tenantId = 'one') =>
  (await officesAmong(database, some, tenantId)).map(({ id }) => id);

test('finds those of the list, and each once, whatever its length', async () => {
  for (const count of [1, 2, 24, 25, 26, 30]) {
    expect(await found(ids.slice(0, count))).toEqual(ids.slice(0, count));
  }
  expect(await found(ids.slice(0, 3), 'other')).toEqual([]);
});

test('lists of nearly one length share a statement', async () => {
  const fresh = compileForList(build);
  for (const count of [2, 7, 25, 3]) await fresh(database, ids.slice(0, count), 'one');
  expect(build).toHaveBeenCalledOnce();
});

test('a list is filled up with its last value', () => {
  expect(filledUp([7])).toEqual([7]);
  expect(filledUp([7, 8])).toEqual([7, ...Array(24).fill(8)]);
  expect(filledUp(Array(longestList).fill(1))).toHaveLength(longestList);
});

test.each([0, longestList + 1])('a list of %i goes into no statement', (count) => {
  expect(() => filledUp(Array(count).fill(1))).toThrow(RangeError);
});
