import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { correctCopy } from './correct-copy.ts';
import { returnLoan } from './end-loan.ts';
import { expireHolds } from './expire-holds.ts';
import { listHolds } from './list-holds.ts';
import { listReminders } from './list-reminders.ts';
import { openLoans } from './open-loans.ts';
import { renewLoan } from './renew-loan.ts';
import {
  addBookWithCopies,
  addOffice,
  borrow,
  dayMs,
  emptyLibrary,
  hold,
  reader,
} from './testing/library.ts';

const database = await testDatabase();
const ines = reader(1);
/** 1 March in Los Angeles, 2 March in Auckland. */
const sunday = Date.UTC(2026, 2, 1, 11, 30);

beforeEach(() => emptyLibrary(database));

async function borrowIn(zone: string, now: number) {
  const { book } = await addBookWithCopies(database, [await addOffice(database, zone)]);
  return borrow(database, ines, book.id, now);
}

async function overdueAt(now: number): Promise<boolean[]> {
  const loans = await openLoans(database, tenantA, ines.objectId, now);
  return loans.map((loan) => loan.overdue);
}

test('the same moment makes different due dates on the two sides of the date line', async () => {
  expect((await borrowIn('Pacific/Auckland', sunday)).dueOn).toBe('2026-03-30');
  expect((await borrowIn('America/Los_Angeles', sunday)).dueOn).toBe('2026-03-29');
});

test('a loan is overdue when its date is over in the office, not before', async () => {
  await borrowIn('Pacific/Auckland', sunday);
  // Auckland's 30 March ends at 11:00 UTC, in summer time.
  expect(await overdueAt(Date.UTC(2026, 2, 30, 10, 59))).toEqual([false]);
  expect(await overdueAt(Date.UTC(2026, 2, 30, 11, 0))).toEqual([true]);
});

test('clocks that change between lending and the due date move neither', async () => {
  // Los Angeles goes to summer time on 8 March: the loan is due at the end of the 29th all the same.
  await borrowIn('America/Los_Angeles', sunday);
  expect(await overdueAt(Date.UTC(2026, 2, 30, 6, 59))).toEqual([false]);
  expect(await overdueAt(Date.UTC(2026, 2, 30, 7, 0))).toEqual([true]);
});

test('renewing a copy that moved to where it is still yesterday takes no day away', async () => {
  const loan = await borrowIn('Pacific/Kiritimati', sunday);
  const changes = { officeId: await addOffice(database, 'Pacific/Honolulu') };
  await correctCopy(database, tenantA, loan.copy.id, changes, { ifMatch: '*', now: sunday });
  const renewed = await renewLoan(database, ines, loan.id, sunday);
  expect(renewed).toMatchObject({ dueOn: '2026-03-30', renewals: 0 });
  const nextWeek = await renewLoan(database, ines, loan.id, sunday + 7 * dayMs);
  expect(nextWeek).toMatchObject({ dueOn: '2026-04-05', renewals: 1 });
});

test('a copy waits until its third day is over in the office', async () => {
  const { book } = await addBookWithCopies(database, [await addOffice(database, 'Europe/Oslo')]);
  // Thursday before the clocks change; the third day, Sunday the 29th, has 23 hours.
  const thursday = Date.UTC(2026, 2, 26, 12);
  const ready = await hold(database, ines, book.id, thursday);
  expect(ready).toMatchObject({ state: 'ready', collectBy: '2026-03-29' });
  expect(await expireHolds(database, tenantA, Date.UTC(2026, 2, 29, 21, 59))).toBe(0);
  expect(await expireHolds(database, tenantA, Date.UTC(2026, 2, 29, 22, 0))).toBe(1);
  expect((await listHolds(database, ines)).items).toEqual([]);
});

test('reminders: overdue first, then what is due soon and what waits to be collected', async () => {
  const office = await addOffice(database, 'Europe/Oslo');
  const now = Date.UTC(2026, 5, 30, 12);
  for (const daysAgo of [30, 26, 3]) {
    const { book } = await addBookWithCopies(database, [office]);
    await borrow(database, ines, book.id, now - daysAgo * dayMs);
  }
  const { book } = await addBookWithCopies(database, [office]);
  const leos = await borrow(database, reader(2), book.id, now);
  await hold(database, ines, book.id, now);
  await returnLoan(database, reader(2), leos.id, now);
  const { items } = await listReminders(database, ines, now);
  expect(items.map(({ kind, on, days }) => [kind, on, days])).toEqual([
    ['overdue', '2026-06-28', -2],
    ['due-soon', '2026-07-02', 2],
    ['ready-to-collect', '2026-07-03', 3],
  ]);
  expect((await listReminders(database, reader(3), now)).items).toEqual([]);
});
