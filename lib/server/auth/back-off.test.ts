import { expect, test } from 'vitest';
import { BackOff } from './back-off.ts';

function afterFailures(count: number): BackOff {
  const backOff = new BackOff();
  for (let failure = 0; failure < count; failure++) backOff.failed(10_000);
  return backOff;
}

test.each([
  [0, 0],
  [1, 1_000],
  [2, 2_000],
  [3, 4_000],
  [7, 60_000],
  [5_000, 60_000],
])('after %d failures it waits %d ms', (failures, wait) => {
  expect(afterFailures(failures).waitMs(10_000)).toBe(wait);
});

test('the wait runs out, and success ends it', () => {
  const backOff = afterFailures(2);
  expect(backOff.waitMs(11_500)).toBe(500);
  expect(backOff.waitMs(12_000)).toBe(0);
  backOff.succeeded();
  expect(backOff.waitMs(10_000)).toBe(0);
});

test('a clock that was set back ends the wait', () => {
  expect(afterFailures(7).waitMs(9_999)).toBe(0);
});
