import { beforeEach, expect, test, vi } from 'vitest';
import { mayRedirect, takePendingRenewal } from './automatic-redirect.ts';

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});

test('leaves once, and not again for the same reason right after', () => {
  expect(mayRedirect(null, 0)).toBe(true);
  expect(mayRedirect(null, 60_000)).toBe(false);
  expect(mayRedirect(null, 121_000)).toBe(true);
});

test('a clock that was set back does not keep anyone from leaving', () => {
  expect(mayRedirect(null, 3_600_000)).toBe(true);
  expect(mayRedirect(null, 60_000)).toBe(true);
});

test('other claims are another reason', () => {
  expect(mayRedirect(null, 0)).toBe(true);
  expect(mayRedirect('{"a":1}', 1)).toBe(true);
  expect(mayRedirect('{"a":1}', 2)).toBe(false);
});

test('the answer to a renewal is told from one to a demand for claims, once', () => {
  expect(takePendingRenewal()).toBe(false);
  mayRedirect(null, 0);
  expect(takePendingRenewal()).toBe(true);
  expect(takePendingRenewal()).toBe(false);
  mayRedirect('{"a":1}', 0);
  expect(takePendingRenewal()).toBe(false);
});
