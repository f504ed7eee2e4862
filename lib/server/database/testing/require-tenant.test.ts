import { describe, expect, test } from 'vitest';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { portableQueries } from './portable-queries.ts';
import { requireTenant } from './require-tenant.ts';

const database = (await testDatabase()).withPlugin(portableQueries(requireTenant));
const books = database.selectFrom('books').select('books.id');

const joined = books.innerJoin('copies', 'copies.book_id', 'books.id');
const tiedJoin = books.innerJoin('copies', (join) =>
  join.onRef('copies.tenant_id', '=', 'books.tenant_id').onRef('copies.book_id', '=', 'books.id'),
);

describe('refused', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['reading without a tenant', () => books.execute()],
    [
      'a join of which one side has none',
      () => joined.where('books.tenant_id', '=', 't').execute(),
    ],
    ['tables that are tied to each other alone', () => tiedJoin.execute()],
    ['changing', () => database.updateTable('books').set({ title: 'x' }).execute()],
    ['deleting', () => database.deleteFrom('books').where('id', '=', 'x').execute()],
  ])('%s', async (_, run) => {
    await expect(run()).rejects.toThrow(/^A query names no tenant/);
  });
});

test('accepted: every table is tied to the tenant that was given', async () => {
  await tiedJoin.where('books.tenant_id', '=', 't').execute();
  await database.deleteFrom('books').where('tenant_id', 'in', ['t', 'u']).execute();
});
