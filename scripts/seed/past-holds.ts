import { lendingRules } from '@/lib/policy/lending-rules.ts';
import { addDays, dateIn, endOfDate } from '@/lib/server/lending/office-date.ts';
import { idAt } from './id-at.ts';
import type { Random } from './random.ts';
import type { SampleHold } from './sample-holds.ts';
import type { SampleLoan } from './sample-loans.ts';
import type { SampleCopy } from './shelf-of-copies.ts';

const dayMs = 86_400_000;
/** So many loans of the past began with a place in the queue. */
const reservedShare = 0.08;
const longestWaitDays = 16;
/** Turns of a book that no hold of the present has, and that were taken before the present. */
const turns = [4, 5, 6, 7, 8, 9];

/** Reservations of the past: somebody waited, a copy was put aside, and they collected it. */
export function pastHolds(
  loans: readonly SampleLoan[],
  copies: readonly SampleCopy[],
  random: Random,
): SampleHold[] {
  const byId = new Map(copies.map((copy) => [copy.id, copy]));
  const taken = new Map<string, number>();
  return loans.flatMap((loan) => {
    const copy = byId.get(loan.copy_id);
    const turn = turns[taken.get(loan.book_id) ?? 0];
    if (copy === undefined || turn === undefined || random() > reservedShare) return [];
    taken.set(loan.book_id, (taken.get(loan.book_id) ?? 0) + 1);
    return [collected(loan, copy, turn, random)];
  });
}

function collected(
  loan: SampleLoan,
  { office: { timeZone } }: SampleCopy,
  turn: number,
  random: Random,
): SampleHold {
  const lentMs = Date.parse(loan.lent_at);
  const readyMs = lentMs - random() * (lendingRules.collectDays - 1) * dayMs;
  const placedMs = readyMs - (1 + random() ** 2 * longestWaitDays) * dayMs;
  const collectBy = addDays(dateIn(timeZone, readyMs), lendingRules.collectDays);
  return {
    id: idAt(placedMs, random),
    book_id: loan.book_id,
    member_id: loan.member_id,
    queue_number: turn,
    state: 'collected',
    placed_at: new Date(placedMs).toISOString(),
    copy_id: loan.copy_id,
    collect_by: collectBy,
    expires_at: new Date(endOfDate(timeZone, collectBy)).toISOString(),
    ended_at: loan.lent_at,
  };
}
