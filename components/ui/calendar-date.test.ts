import { expect, test } from 'vitest';
import { calendarDate, isOver } from './calendar-date.ts';

test.each([
  ['2026-12-20', '20 December 2026'],
  ['2024-02-29', '29 February 2024'],
])('%s → %s', (date, words) => expect(calendarDate(date)).toBe(words));

test.each([
  ['2026-11-25', true],
  ['2026-11-26', false],
  ['2026-11-27', false],
  ['2025-12-31', true],
])('on the evening of 26 November 2026, %s is over: %s', (date, over) => {
  expect(isOver(date, new Date(2026, 10, 26, 23, 30))).toBe(over);
});
