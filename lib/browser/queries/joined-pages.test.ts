import { expect, test } from 'vitest';
import { joinPages, type List, rowsOf } from './joined-pages.ts';

/** A list of pages, each with so many rows of so many asked for. */
function listOf(...pages: readonly (readonly [rows: number, limit: number])[]): List<number> {
  return {
    pages: pages.map(([rows], page) => ({
      items: Array.from({ length: rows }, (_, row) => page * 100 + row),
      nextCursor: `after ${page}`,
    })),
    pageParams: pages.map(([, limit], page) => ({
      cursor: page === 0 ? undefined : `after ${page - 1}`,
      limit,
    })),
  };
}

test('full pages become one, from the cursor of the first to that of the last', () => {
  const joined = joinPages(listOf([2, 2], [2, 2], [1, 2]));
  expect(joined).toEqual({
    pages: [{ items: [0, 1, 100, 101, 200], nextCursor: 'after 2' }],
    pageParams: [{ cursor: undefined, limit: 6 }],
  });
});

test('no page is larger than the API gives, and all rows stay in their order', () => {
  const list = listOf([24, 24], [24, 24], [24, 24], [24, 24], [24, 24], [24, 24]);
  const joined = joinPages(list);
  expect(joined.pageParams).toEqual([
    { cursor: undefined, limit: 96 },
    { cursor: 'after 3', limit: 48 },
  ]);
  const rows = (of: List<number>) => of.pages.flatMap(({ items }) => items);
  expect(rows(joined)).toEqual(rows(list));
  expect(joinPages(joined)).toBe(joined);
});

test('a page with fewer rows than were asked for is asked for as it was', () => {
  const joined = joinPages(listOf([0, 24], [24, 24], [24, 24]));
  expect(joined.pageParams.map(({ limit }) => limit)).toEqual([24, 48]);
});

test('a row that moved to a later page between two requests stands in the list once', () => {
  const row = (id: string, votes: number) => ({ id, votes });
  const page = (...items: ReturnType<typeof row>[]) => ({ items, nextCursor: null });
  const list = { pages: [page(row('a', 5), row('b', 4)), page(row('a', 3), row('c', 2))] };
  const rows = rowsOf({ ...list, pageParams: [] });
  expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(rowsOf(listOf([2, 2], [1, 2])), 'rows without an id are all kept').toEqual([0, 1, 100]);
});
