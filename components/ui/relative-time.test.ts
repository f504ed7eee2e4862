import { describe, expect, test } from 'vitest';
import { countdown, relativeTime } from './relative-time.ts';

const now = Date.UTC(2026, 4, 14, 9, 0, 0);
const minutes = (count: number) => count * 60_000;

describe('relativeTime', () => {
  const cases = [
    [now, 'just now'],
    [now - 59_000, 'just now'],
    [now + 59_000, 'just now'],
    [now - minutes(1), '1 minute ago'],
    [now - minutes(59.9), '59 minutes ago'],
    [now - minutes(60), '1 hour ago'],
    [now + minutes(61), 'in 1 hour'],
    [now - minutes(60 * 24), 'yesterday'],
    [now - minutes(60 * 24 * 6), '6 days ago'],
    [now - minutes(60 * 24 * 8), 'last week'],
    [now - minutes(60 * 24 * 800), '2 years ago'],
  ] as const;

  for (const [moment, words] of cases) {
    test(words, () => expect(relativeTime(moment, now)).toBe(words));
  }
});

describe('countdown', () => {
  test('counts minutes and seconds', () => expect(countdown(now + 61_000, now)).toBe('1:01'));
  test('shows hours when there are any', () =>
    expect(countdown(now + minutes(62), now)).toBe('1:02:00'));
  test('rounds up, so that 0:00 means over', () => expect(countdown(now + 1, now)).toBe('0:01'));
  test('stays at zero afterwards', () => expect(countdown(now - minutes(5), now)).toBe('0:00'));
});
