import { expect, test } from 'vitest';
import type { Loan } from '@/lib/contract/loans.ts';
import { lentEntry, returnedEntry } from './desk-entry.ts';

const office = { id: 'o', name: 'Harbour House', city: 'Bergen', timeZone: 'Europe/Oslo' };
const loan: Loan = {
  id: 'loan',
  book: { id: 'b', title: 'Tides', authors: ['Mara Lindholt'] },
  copy: { id: 'c', barcode: 'KL-1', office },
  state: 'open',
  lentAt: '2026-05-14T09:00:00.000Z',
  dueOn: '2026-06-11',
  overdue: false,
  renewals: 0,
  renewalBlockedBy: null,
  endedAt: null,
};
const member = { id: 'm', name: 'Noor Haldane' };

test('a loan says to whom and until when', () =>
  expect(lentEntry({ loan, member }, 1).text).toBe('Lent to Noor Haldane, due 11 June 2026'));

test('a return says from whom', () =>
  expect(returnedEntry({ loan, member, reservedFor: null }, 1)).toMatchObject({
    text: 'Taken back from Noor Haldane',
    todo: null,
  }));

test('a return that someone waits for says what to do with the copy', () => {
  const reservedFor = {
    holdId: 'h',
    member: { id: 'n', name: 'Ines Marlow' },
    collectBy: '2026-05-17',
  };
  expect(returnedEntry({ loan, member, reservedFor }, 1).todo).toBe(
    'Put it aside for Ines Marlow until 17 May 2026',
  );
});
