import 'server-only';
import type { Reminder, ReminderPage } from '@/lib/contract/reminders.ts';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { listHolds } from './list-holds.ts';
import { dateIn, daysBetween } from './office-date.ts';
import { openLoans } from './open-loans.ts';
import { rememberMember } from './remember-member.ts';

/**
 * What the caller should act on at `now`: overdue loans, loans due soon, copies to collect; the most
 * urgent first. The app asks when it opens, so this is also where the library gets to know people.
 */
export async function listReminders(
  database: Database,
  principal: Principal,
  now = Date.now(),
): Promise<ReminderPage> {
  await rememberMember(database, principal);
  const loans = await openLoans(database, principal.tenantId, principal.objectId, now);
  const holds = await listHolds(database, principal, now);
  const items = [
    ...loans.map((loan) =>
      reminder({ book: loan.book, office: loan.copy.office, on: loan.dueOn, loanId: loan.id }, now),
    ),
    ...holds.items.map((hold) => {
      if (hold.copy === null || hold.collectBy === null) return null;
      const { office } = hold.copy;
      return reminder({ book: hold.book, office, on: hold.collectBy, holdId: hold.id }, now);
    }),
  ];
  const due = items.filter((item) => item !== null);
  return { items: due.sort((a, b) => a.days - b.days), nextCursor: null };
}

type Occurrence = Pick<Reminder, 'book' | 'office' | 'on'> & { loanId?: string; holdId?: string };

/** Null for a loan that has time. */
function reminder({ loanId, holdId, ...what }: Occurrence, now: number): Reminder | null {
  const days = daysBetween(dateIn(what.office.timeZone, now), what.on);
  const ids = { loanId: loanId ?? null, holdId: holdId ?? null };
  if (holdId !== undefined) return { kind: 'ready-to-collect', ...what, days, ...ids };
  if (days < 0) return { kind: 'overdue', ...what, days, ...ids };
  return days > lendingRules.dueSoonDays ? null : { kind: 'due-soon', ...what, days, ...ids };
}
