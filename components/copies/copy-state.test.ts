import { expect, test } from 'vitest';
import type { Copy } from '@/lib/contract/copies.ts';
import { exampleCopy } from '@/lib/contract/examples.ts';
import {
  copyState,
  isOutOfLending,
  placeAfterCorrection,
  placeForCopy,
  whyNotWithdrawn,
} from './copy-state.ts';

test.each([
  ['available', null, 'Free', false],
  ['on-loan', '2026-05-03', 'On loan, due 3 May 2026', false],
  ['on-loan', null, 'On loan', false],
  ['reserved', null, 'Put aside for whoever reserved it', false],
  ['withdrawn', null, 'Withdrawn', true],
  ['lost', null, 'Reported lost', true],
] as const)('a copy that is %s (due %s): %s', (status, dueOn, words, out) => {
  expect(copyState({ status, dueOn })).toBe(words);
  expect(isOutOfLending({ status })).toBe(out);
});

test('a new copy goes to the shelf, or to whoever waits for it', () => {
  const copy: Copy = { ...exampleCopy, barcode: 'OSL-00142' };
  const place = copy.office.name;
  expect(placeForCopy({ ...copy, status: 'available' })).toBe(
    `Put OSL-00142 on the shelf at ${place}.`,
  );
  expect(placeForCopy({ ...copy, status: 'reserved' })).toBe(
    `Put OSL-00142 aside at ${place}: somebody waits for it.`,
  );
});

test('a copy that is lent says why it cannot be withdrawn; others can', () => {
  expect(whyNotWithdrawn({ status: 'on-loan' })).toBe('It can be withdrawn once it is back');
  for (const status of ['available', 'reserved', 'withdrawn', 'lost'] as const) {
    expect(whyNotWithdrawn({ status })).toBeNull();
  }
});

test('a copy that was moved is to be brought there, unless somebody has it', () => {
  const office = { ...exampleCopy.office, id: crypto.randomUUID(), name: 'Mill Lane' };
  const moved = { ...exampleCopy, office };
  expect(placeAfterCorrection(exampleCopy, moved)).toContain('on the shelf at Mill Lane.');
  const lent: Copy = { ...moved, status: 'on-loan' };
  expect(placeAfterCorrection(exampleCopy, lent)).toBe('OSL-00142, Mill Lane');
  const renamed = { ...exampleCopy, barcode: 'OSL-00143' };
  expect(placeAfterCorrection(exampleCopy, renamed)).toBe('OSL-00143, Harbour House');
});
