import { expect, test } from 'vitest';
import { alongOrders } from './along-orders.ts';
import { indexedOrders, type Order } from './order.ts';
import { rankedOrder, rankValues } from './relevance.ts';

const lookUp = () => {
  let compiled = 0;
  return alongOrders((readingOf) => {
    compiled += 1;
    return { compiled, readingOf };
  });
};

const ranked = (...words: string[]) => rankedOrder(rankValues(words));

test('readings that differ in more than their values have statements of their own', () => {
  const along = lookUp();
  const orders: Order[] = [...Object.values(indexedOrders), ranked('salt'), ranked('salt', 'sea')];
  const runs = orders.flatMap((order) => [
    along(order, undefined).run.compiled,
    along(order, ['a', 1]).run.compiled,
  ]);
  expect(new Set(runs).size).toBe(orders.length * 2);
});

test('readings that differ in their values alone share one', () => {
  const along = lookUp();
  expect(along(ranked('salt'), ['a', 1]).run).toBe(along(ranked('tide'), ['b', 2]).run);
  expect(along(indexedOrders.title, ['a', 1]).run).toBe(along(indexedOrders.title, ['b', 2]).run);
});

test('the values of the rank come first, then those of the place, and are told apart again', () => {
  const { run, values } = lookUp()(ranked('salt'), [2, 'a', 1]);
  expect(values).toEqual([...rankValues(['salt']), 2, 'a', 1]);
  const { order, after } = run.readingOf(values);
  expect(order[0]?.values).toEqual(rankValues(['salt']));
  expect(after).toEqual([2, 'a', 1]);
});

test('an order that no index keeps has none', () => {
  expect(() => lookUp()([...indexedOrders.title], undefined)).toThrow(RangeError);
});
