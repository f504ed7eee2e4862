import { lendingRules } from '@/lib/policy/lending-rules.ts';
import type { HoldsTable } from '@/lib/server/database/lending-schema.ts';
import { addDays, dateIn, endOfDate } from '@/lib/server/lending/office-date.ts';
import { idAt } from './id-at.ts';
import type { Random } from './random.ts';
import type { SampleLoan } from './sample-loans.ts';
import type { SampleMember } from './sample-members.ts';
import type { SampleCopy } from './shelf-of-copies.ts';

export type SampleHold = Omit<HoldsTable, 'tenant_id'>;

const dayMs = 86_400_000;
const booksWaitedFor = 12;
const copiesPutAside = 6;

/** The situation the holds are made for: all copies in lending, and what is on loan of them. */
type Situation = {
  readonly copies: readonly SampleCopy[];
  readonly loans: readonly SampleLoan[];
  readonly members: readonly SampleMember[];
  readonly nowMs: number;
  readonly random: Random;
};

/** People who wait for books of which every copy is out, and copies that wait to be collected. */
export function sampleHolds(situation: Situation): SampleHold[] {
  const { copies, loans } = situation;
  const out = new Set(loans.map((loan) => loan.copy_id));
  const free = copies.filter((copy) => !out.has(copy.id));
  const withFree = new Set(free.map((copy) => copy.bookId));
  const wanted = [...new Set(loans.map((loan) => loan.book_id))].filter((id) => !withFree.has(id));
  return [
    ...wanted.slice(0, booksWaitedFor).flatMap((bookId, n) => queueFor(bookId, n, situation)),
    ...[...new Map(free.map((copy) => [copy.bookId, copy])).values()]
      .slice(0, copiesPutAside)
      .map((copy, n) => putAside(copy, n, situation)),
  ];
}

function queueFor(bookId: string, n: number, situation: Situation): SampleHold[] {
  const { nowMs, random } = situation;
  const others = membersWithout(bookId, situation);
  const count = 1 + (n % 3);
  return Array.from({ length: count }, (_, index) => {
    const member = others[(n + index) % others.length] as SampleMember;
    const placedMs = nowMs - (count - index) * dayMs;
    return waiting(bookId, member, index + 1, placedMs, random);
  });
}

/** Whoever has a copy does not wait for another. */
function membersWithout(bookId: string, { loans, members }: Situation): SampleMember[] {
  const having = new Set(
    loans.filter((loan) => loan.book_id === bookId).map((loan) => loan.member_id),
  );
  return members.filter((member) => !having.has(member.id));
}

function putAside(copy: SampleCopy, n: number, situation: Situation): SampleHold {
  const { nowMs, random } = situation;
  const others = membersWithout(copy.bookId, situation);
  const member = others[n % others.length] as SampleMember;
  const { timeZone } = copy.office;
  const collectBy = addDays(dateIn(timeZone, nowMs), lendingRules.collectDays);
  return {
    ...waiting(copy.bookId, member, 1, nowMs - dayMs, random),
    state: 'ready',
    copy_id: copy.id,
    collect_by: collectBy,
    expires_at: new Date(endOfDate(timeZone, collectBy)).toISOString(),
  };
}

function waiting(
  bookId: string,
  member: SampleMember,
  queueNumber: number,
  placedMs: number,
  random: Random,
): SampleHold {
  return {
    id: idAt(placedMs, random),
    book_id: bookId,
    member_id: member.id,
    queue_number: queueNumber,
    state: 'waiting',
    placed_at: new Date(placedMs).toISOString(),
    copy_id: null,
    collect_by: null,
    expires_at: null,
    ended_at: null,
  };
}
