import { expect, test } from 'vitest';
import { BookQuery, FilterQuery } from './books.ts';

test.each(['', ' ', '0', '-1', '1990.5', 'x', '10000'])('%j is no year to filter by', (year) => {
  expect(FilterQuery.safeParse({ from: year }).success).toBe(false);
  expect(BookQuery.safeParse({ to: year }).success).toBe(false);
});

test('the years that books have are', () => {
  expect(BookQuery.parse({ from: '1450', to: '2100' })).toMatchObject({ from: 1450, to: 2100 });
});
