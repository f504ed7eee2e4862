import { expect, test } from 'vitest';
import type { Availability } from '@/lib/contract/copies.ts';
import {
  isPendingId,
  whenBorrowed,
  whenHoldCancelled,
  whenReserved,
} from './expected-availability.ts';

const office = (id: string, available: number): Availability['offices'][number] => ({
  office: { id, name: id, city: id, timeZone: 'Europe/Oslo' },
  copies: 2,
  available,
  nextDueOn: null,
});
const before: Availability = {
  bookId: 'book',
  copies: 6,
  available: 3,
  waiting: 0,
  offices: [office('north', 0), office('east', 1), office('south', 2)],
  yourLoanId: null,
  yourHoldId: null,
};
const free = ({ offices }: Availability) => offices.map(({ available }) => available);

test('borrowing at an office takes a copy there', () => {
  const after = whenBorrowed(before, 'south');
  expect(free(after)).toEqual([0, 1, 1]);
  expect(after.available).toBe(2);
  expect(isPendingId(after.yourLoanId ?? '')).toBe(true);
});

test('borrowing anywhere takes the first free copy', () =>
  expect(free(whenBorrowed(before, null))).toEqual([0, 0, 2]));

test('the copy that was put aside is not among the free ones', () => {
  const after = whenBorrowed({ ...before, yourHoldId: 'hold' }, 'north');
  expect(after).toMatchObject({ available: 3, yourHoldId: null });
});

test('reserving and cancelling are each other’s opposite', () =>
  expect(whenHoldCancelled(whenReserved(before))).toEqual(before));
