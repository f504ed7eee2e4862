import 'server-only';
import { expect } from 'vitest';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { listReminders } from '../list-reminders.ts';
import { expectLibraryInOrder, type LendingRows, lendingRows } from './library-in-order.ts';
import { dateOn, daysLater } from './naive-date.ts';

/** The time zone of each copy. */
async function zonesOfCopies(database: Database): Promise<(copyId: string | null) => string> {
  const { copies } = await lendingRows(database);
  const offices = await database.selectFrom('offices').selectAll().execute();
  const zoneOf = new Map(offices.map(({ id, time_zone }) => [id, time_zone]));
  const of = new Map(copies.map(({ id, office_id }) => [id, zoneOf.get(office_id) ?? '']));
  return (copyId) => of.get(copyId ?? '') ?? '';
}

/** Loans begin and are renewed for four weeks of the calendar where the copy is. */
export async function checkLoans(
  database: Database,
  before: LendingRows,
  after: LendingRows,
  now: number,
): Promise<void> {
  const zoneOf = await zonesOfCopies(database);
  for (const loan of after.loans) {
    const known = before.loans.find(({ id }) => id === loan.id);
    if (known?.due_on === loan.due_on) continue;
    const today = dateOn(zoneOf(loan.copy_id), now);
    expect(loan.due_on).toBe(daysLater(today, lendingRules.loanDays));
    expect(loan.renewals).toBe(known === undefined ? 0 : known.renewals + 1);
    expect(loan.renewals).toBeLessThanOrEqual(lendingRules.mostRenewals);
    if (known) expect(loan.due_on > known.due_on).toBe(true);
  }
}

/** Whoever gets ready has the whole time; nobody gets ready again whose time was over. */
export async function checkHolds(
  database: Database,
  before: LendingRows,
  after: LendingRows,
  now: number,
): Promise<void> {
  const zoneOf = await zonesOfCopies(database);
  for (const one of after.activeHolds) {
    const known = before.holds.find(({ id }) => id === one.id);
    const isOver = Date.parse(known?.expires_at ?? '') <= now;
    if (isOver) expect(one).toEqual(known);
    if (one.state !== 'ready' || isOver || known?.expires_at === one.expires_at) continue;
    const zone = zoneOf(one.copy_id);
    const end = Date.parse(one.expires_at ?? '');
    expect(one.collect_by).toBe(daysLater(dateOn(zone, now), lendingRules.collectDays));
    expect(dateOn(zone, end - 1)).toBe(one.collect_by);
    expect(dateOn(zone, end)).toBe(daysLater(one.collect_by ?? '', 1));
  }
}

/** Reminders say what there is to do, and no more. */
export async function checkReminders(
  database: Database,
  person: Principal,
  now: number,
): Promise<void> {
  const { items } = await listReminders(database, person, now);
  const { openLoans, activeHolds } = await lendingRows(database);
  const zoneOf = await zonesOfCopies(database);
  const own = [...openLoans, ...activeHolds].filter((row) => row.member_id === person.objectId);
  const expected = own.flatMap((row) => {
    const on = 'due_on' in row ? row.due_on : row.collect_by;
    if (on === null) return [];
    const today = dateOn(zoneOf(row.copy_id), now);
    const soon = daysLater(today, lendingRules.dueSoonDays);
    if (!('due_on' in row)) {
      expect(on >= today).toBe(true);
      return [`ready-to-collect ${on}`];
    }
    return on > soon ? [] : [`${on < today ? 'overdue' : 'due-soon'} ${on}`];
  });
  expect(items.map(({ kind, on }) => `${kind} ${on}`).sort()).toEqual(expected.sort());
}

/** As {@link expectLibraryInOrder}; only a withdrawn book is free and waited for at once. */
export async function checkOrder(database: Database, rows: LendingRows): Promise<void> {
  const books = await database.selectFrom('books').select(['id', 'withdrawn_at']).execute();
  const lent = books.filter((book) => book.withdrawn_at === null).map(({ id }) => id);
  const activeHolds = rows.activeHolds.filter(({ book_id }) => lent.includes(book_id));
  expectLibraryInOrder({ ...rows, activeHolds });
}
