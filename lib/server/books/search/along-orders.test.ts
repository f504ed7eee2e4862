import { expect, test } from 'vitest';
import { alongOrders } from './along-orders.ts';
import { indexedOrders, type Span } from './order.ts';

const lookUp = () => {
  let compiled = 0;
  return alongOrders((readingOf) => {
    compiled += 1;
    return { compiled, readingOf };
  });
};

const span: Span = { name: 'sort_title', from: 'a', to: 'b' };
const years: Span = { name: 'sort_year', from: 1990, to: 2000 };

test('readings that differ in more than their values have statements of their own', () => {
  const along = lookUp();
  const runs = Object.values(indexedOrders).flatMap((order) =>
    [undefined, span, years].flatMap((within) => [
      along(order, undefined, within).run.compiled,
      along(order, ['a', 1], within).run.compiled,
    ]),
  );
  expect(new Set(runs).size).toBe(runs.length);
});

test('readings that differ in their values alone share one', () => {
  const along = lookUp();
  const other = { ...span, from: 'c', to: 'd' };
  expect(along(indexedOrders.title, ['a', 1], span).run).toBe(
    along(indexedOrders.title, ['b', 2], other).run,
  );
});

test('the values of the place come first, then those of the span, and are told apart again', () => {
  const { run, values } = lookUp()(indexedOrders.title, ['a', 1], span);
  expect(values).toEqual(['a', 1, 'a', 'b']);
  const reading = { order: indexedOrders.title, after: ['a', 1], span };
  expect(run.readingOf(values)).toEqual(reading);
});

test('an order that no index keeps has none', () => {
  expect(() => lookUp()([...indexedOrders.title], undefined)).toThrow(RangeError);
});
