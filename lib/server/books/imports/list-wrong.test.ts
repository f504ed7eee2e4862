import { beforeEach, expect, test } from 'vitest';
import { PageQuery } from '@/lib/contract/page.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { listWrong } from './list-wrong.ts';
import { emptyImports, row, send, start } from './testing/import-rows.ts';

const database = await testDatabase();

beforeEach(() => emptyImports(database));

const page = (id: string, query: object = {}, tenantId = tenantA) =>
  listWrong(database, testPrincipal({ tenantId }), id, PageQuery.parse(query));

const untitled = (number: number) => row(number, { title: '' });

test('an import that was broken off says which rows it refused, and why', async () => {
  const { id } = await start(database);
  await send(database, id, 1, [row(2), row(2), untitled(3), row(4, { isbn: '9780306406158' })]);
  expect(await page(id)).toEqual({
    items: [
      { row: 3, errors: [{ path: 'title', message: 'Fill this in' }] },
      { row: 4, errors: [{ path: 'isbn', message: expect.stringContaining('is not an ISBN') }] },
    ],
    nextCursor: null,
  });
});

test('every refused row is on one of the pages, once, over many batches', async () => {
  const { id } = await start(database);
  await send(database, id, 1, [row(1)]);
  for (let number = 2; number <= 25; number += 1) {
    const rows = [untitled(number * 10), row(number * 10 + 1), untitled(number * 10 + 2)];
    await send(database, id, number, number % 3 === 0 ? rows : [untitled(number * 10)]);
  }
  const all = (await page(id, { limit: 100 })).items.map((one) => one.row);
  expect(all).toHaveLength(32);
  expect(all).toEqual(all.toSorted((one, other) => one - other));
  for (const limit of [1, 4, 32]) {
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await page(id, { limit, cursor });
      expect(items.length).toBeLessThanOrEqual(limit);
      seen.push(...items.map((one) => one.row));
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(all);
  }
});

test('a book called like what is looked for is no refused row', async () => {
  const { id } = await start(database);
  const title = '"outcome":"wrong"';
  await send(database, id, 1, [row(2, { title }), row(3, { title })]);
  expect(await page(id)).toEqual({ items: [], nextCursor: null });
});

test('neither an import of another tenant nor a foreign cursor is taken', async () => {
  const { id } = await start(database);
  expect(await problemOf(() => page(id, {}, tenantB))).toMatchObject({ status: 404 });
  const cursor = Buffer.from(JSON.stringify(['NaN', '1'])).toString('base64url');
  expect(await problemOf(() => page(id, { cursor }))).toMatchObject({ code: 'malformed-query' });
});
