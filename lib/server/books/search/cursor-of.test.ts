import { expect, test } from 'vitest';
import { placeIn } from './cursor-of.ts';
import { indexedOrders } from './order.ts';

test.each([1e308, 2 ** 31, 1.5, -1, '1'])('%s is no number of a book', (number) => {
  expect(() => placeIn(indexedOrders.newest, [number])).toThrow('Start again without the cursor.');
  const place = [1984, 'salt ferry', number];
  expect(() => placeIn(indexedOrders.year, place)).toThrow('Start again without the cursor.');
});

test('a place has a value for each part of the order', () => {
  expect(placeIn(indexedOrders.year, [1984, 'salt ferry', 7])).toEqual([1984, 'salt ferry', 7]);
  for (const place of [[], [1984, 'salt ferry'], [1984, 'salt ferry', 7, 7]]) {
    expect(() => placeIn(indexedOrders.year, place)).toThrow('Start again without the cursor.');
  }
});
