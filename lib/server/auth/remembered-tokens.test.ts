import { expect, test } from 'vitest';
import { RememberedTokens } from './remembered-tokens.ts';

test('gives what was remembered until it is forgotten', () => {
  const tokens = new RememberedTokens<number>();
  tokens.remember('a', 1);
  expect(tokens.get('a')).toBe(1);
  tokens.forget('a');
  expect(tokens.get('a')).toBeUndefined();
});

test('the oldest makes room, and remembering again makes young', () => {
  const tokens = new RememberedTokens<number>(2);
  tokens.remember('a', 1);
  tokens.remember('b', 2);
  tokens.remember('a', 3);
  tokens.remember('c', 4);
  expect(['a', 'b', 'c'].map((digest) => tokens.get(digest))).toEqual([3, undefined, 4]);
});
