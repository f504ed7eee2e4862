import { expect, test } from 'vitest';
import { beginningOf } from './beginning-of.ts';

test.each([
  ['salt road', 9, 'salt road'],
  ['salt road', 6, 'salt r'],
  ['salt road', 5, 'salt'],
  ['a\u{20000}b', 2, 'a'],
  ['a\u{20000}b', 3, 'a\u{20000}'],
])('%j begins in %i code units with %j', (key, longest, beginning) =>
  expect(beginningOf(key, longest)).toBe(beginning),
);
