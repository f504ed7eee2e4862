import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { portableQueries } from './portable-queries.ts';

const seen: string[] = [];
const database = (await testDatabase()).withPlugin(portableQueries((text) => seen.push(text)));
const books = database.selectFrom('books').select('id');

describe('refused, because SQL Server has no such thing', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['limit without an order', () => books.limit(1).execute()],
    ['offset', () => books.orderBy('id').limit(1).offset(1).execute()],
    ['returning', () => database.deleteFrom('books').returning('id').execute()],
    [
      'on conflict',
      () =>
        insertion()
          .onConflict((on) => on.doNothing())
          .execute(),
    ],
    ['insert or', () => insertion().orIgnore().execute()],
    ['a function of SQLite', () => books.where(sql<boolean>`length(title) > 1`).execute()],
    ['concatenation', () => books.where(sql<boolean>`title || '' = 'a'`).execute()],
    ['a truth value as a column', () => books.select(sql`exists(select 1)`.as('e')).execute()],
  ])('%s', async (_, run) => {
    await expect(run()).rejects.toThrow(/^Not portable: /);
  });
});

describe('refused, because SQLite has no such thing', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['top', () => books.top(1).execute()],
    ['a function of SQL Server', () => books.where(sql<boolean>`len(title) > 1`).execute()],
    ['a lock hint', () => sql`select id from books with (updlock)`.execute(database)],
  ])('%s', async (_, run) => {
    await expect(run()).rejects.toThrow(/^Not portable: /);
  });
});

test('what is only written inside a text is no construct', async () => {
  await books.where(sql<boolean>`title = 'limit [1] || returning'`).execute();
});

test('the first rows are spelt for each database', async () => {
  await books.orderBy('id').limit(3).execute();
  expect(seen.at(-1)).toBe(
    'select "id" from "books" order by "id" offset 0 rows fetch next @1 rows only',
  );
});

function insertion() {
  return database.insertInto('books').defaultValues();
}
