import { expect, test } from 'vitest';
import { BookChanges, BookQuery, FilterQuery, NewBook } from './books.ts';

test.each(['', ' ', '0', '-1', '1990.5', 'x', '10000'])('%j is no year to filter by', (year) => {
  expect(FilterQuery.safeParse({ from: year }).success).toBe(false);
  expect(BookQuery.safeParse({ to: year }).success).toBe(false);
});

test('the years that books have are', () => {
  expect(BookQuery.parse({ from: '1450', to: '2100' })).toMatchObject({ from: 1450, to: 2100 });
});

test('a book has no control characters, no half of one, and no description that says nothing', () => {
  const given = { title: '\x1f The\0 Salt\tRoad \x85', authors: ['Imre \ud83d', '🙂'] };
  expect(NewBook.parse({ ...given, description: ' \x01 ' })).toMatchObject({
    ...{ title: 'The Salt\tRoad', authors: ['Imre \ufffd', '🙂'], description: null },
  });
  expect(BookChanges.parse({ description: ' ' })).toEqual({ description: null });
  expect(BookChanges.safeParse({ title: '\0' }).error?.issues).toMatchObject([
    { path: ['title'], message: 'Fill this in' },
  ]);
});
