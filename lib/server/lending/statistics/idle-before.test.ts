import { expect, test } from 'vitest';
import { idFrom } from '@/lib/server/database/id-from.ts';
import { idleBefore } from './idle-before.ts';
import { addMonths } from './read-range.ts';

test.each([
  ['2026-03-31T10:00:00.000Z', 1, '2026-02-28T10:00:00.000Z'],
  ['2026-03-15T10:00:00.000Z', 12, '2025-03-15T10:00:00.000Z'],
  ['2024-02-29T00:00:00.000Z', 48, '2020-02-29T00:00:00.000Z'],
])('%s, %i months before', (now, months, before) =>
  expect(idleBefore(Date.parse(now), months)).toBe(before),
);

test('months are added across years', () => {
  expect(addMonths('2026-01', -1)).toBe('2025-12');
  expect(addMonths('2025-12', 13)).toBe('2027-01');
});

test('a moment is the first id of its time', () => {
  expect(idFrom(Date.UTC(2026, 0, 5, 12))).toBe('019b8e07-4600-0000-0000-000000000000');
});
