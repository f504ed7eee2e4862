import { expect, test } from 'vitest';
import { NewOffice } from '@/lib/contract/offices.ts';
import { ownTimeZone, timeZonesWith, timeZoneWords } from './time-zones.ts';

test('the own time zone is among them once, in its place', () => {
  const zones = timeZonesWith('Etc/Nowhere');
  expect(zones.filter((zone) => zone === 'Etc/Nowhere')).toHaveLength(1);
  expect(zones).toEqual(zones.toSorted());
  expect(timeZonesWith('Europe/Oslo').filter((zone) => zone === 'Europe/Oslo')).toHaveLength(1);
});

test('the API takes each of them', () => {
  for (const timeZone of timeZonesWith(ownTimeZone())) {
    const office = { name: 'Harbour House', city: 'Oslo', timeZone };
    expect(NewOffice.safeParse(office).success, timeZone).toBe(true);
  }
});

test.each([
  ['America/Los_Angeles', 'Pacific Time'],
  ['Europe/Oslo', 'Central European Time'],
  ['UTC', 'UTC'],
  ['Etc/Nowhere', 'Etc/Nowhere'],
])('people call %s %s', (timeZone, words) => {
  expect(timeZoneWords(timeZone)).toBe(words);
});
