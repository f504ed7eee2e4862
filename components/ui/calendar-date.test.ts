import { expect, test } from 'vitest';
import { calendarDate } from './calendar-date.ts';

test.each([
  ['2026-12-20', '20 December 2026'],
  ['2024-02-29', '29 February 2024'],
])('%s → %s', (date, words) => expect(calendarDate(date)).toBe(words));
