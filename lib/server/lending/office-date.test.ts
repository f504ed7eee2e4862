import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateIn, daysBetween, endOfDate } from './office-date.ts';

const zones = [
  'Pacific/Auckland',
  'America/Los_Angeles',
  'Europe/Oslo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'America/Santiago',
] as const;

describe('a moment has a date in each place', () => {
  const moment = Date.UTC(2026, 2, 1, 11, 30);
  test.each([
    ['Pacific/Auckland', '2026-03-02'],
    ['America/Los_Angeles', '2026-03-01'],
    ['Pacific/Kiritimati', '2026-03-02'],
    ['Pacific/Pago_Pago', '2026-03-01'],
  ])('%s: %s', (zone, date) => expect(dateIn(zone, moment)).toBe(date));
});

describe('a date ends at midnight there, also when the clocks change that night', () => {
  test.each([
    ['Europe/Oslo', '2026-01-05', '2026-01-05T23:00:00.000Z', 'in winter'],
    ['Europe/Oslo', '2026-07-05', '2026-07-05T22:00:00.000Z', 'in summer'],
    ['Europe/Oslo', '2026-03-29', '2026-03-29T22:00:00.000Z', 'a day of 23 hours'],
    ['Europe/Oslo', '2026-10-25', '2026-10-25T23:00:00.000Z', 'a day of 25 hours'],
    ['Pacific/Auckland', '2026-04-05', '2026-04-05T12:00:00.000Z', '25 hours in the south'],
    ['America/Los_Angeles', '2026-03-08', '2026-03-09T07:00:00.000Z', '23 hours in the west'],
    ['Africa/Cairo', '2026-04-23', '2026-04-23T22:00:00.000Z', 'the next day begins at one'],
    ['America/Santiago', '2026-04-04', '2026-04-05T04:00:00.000Z', 'its last hour comes twice'],
  ])('%s %s ends at %s (%s)', (zone, date, end) =>
    expect(new Date(endOfDate(zone, date)).toISOString()).toBe(end),
  );

  test('the moment before is that date, the moment itself is a later one', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, (zone, date) => {
        const end = endOfDate(zone, date);
        expect(dateIn(zone, end - 1) <= date).toBe(true);
        expect(dateIn(zone, end) > date).toBe(true);
      }),
    );
  });
});

describe('days are counted by the calendar', () => {
  test.each([
    ['2026-01-31', 28, '2026-02-28'],
    ['2028-02-01', 28, '2028-02-29'],
    ['2026-12-30', 3, '2027-01-02'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
    expect(daysBetween(to, from)).toBe(-days);
  });
});
