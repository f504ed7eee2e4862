import { lendingRules } from '@/lib/policy/lending-rules.ts';
import type { LoansTable } from '@/lib/server/database/lending-schema.ts';
import { addDays, dateIn } from '@/lib/server/lending/office-date.ts';
import { idAt } from './id-at.ts';
import type { Random } from './random.ts';
import type { SampleMember } from './sample-members.ts';
import type { SampleCopy } from './shelf-of-copies.ts';

const dayMs = 86_400_000;
const longestReadDays = 40;
const lostOnceIn = 400;
/** People renew a day before a loan is due. */
const dayBeforeDue = 1;

export type SampleLoan = Omit<LoansTable, 'tenant_id'>;

function dueOn(copy: SampleCopy, lentMs: number, renewals = 0): string {
  const days = lendingRules.loanDays + renewals * (lendingRules.loanDays - dayBeforeDue);
  return addDays(dateIn(copy.office.timeZone, lentMs), days);
}

/**
 * What became of a copy from the day it came until `untilMs`: one loan after the other, the wanted
 * ones with shorter pauses between. A lost copy ends the row.
 */
export function pastLoans(
  copy: SampleCopy,
  members: readonly SampleMember[],
  untilMs: number,
  random: Random,
): SampleLoan[] {
  const loans: SampleLoan[] = [];
  let at = copy.addedMs;
  for (;;) {
    at += (2 + random() * (20 + (1 - copy.wanted) * 300)) * dayMs;
    const days = 3 + random() * longestReadDays;
    if (at + days * dayMs > untilMs) return loans;
    const member = members[Math.floor(random() * members.length)] as SampleMember;
    const renewals = days > lendingRules.loanDays && random() < 0.7 ? 1 : 0;
    const lost = random() * lostOnceIn < 1;
    const loan = openLoan(copy, member, at, random, renewals);
    at += days * dayMs;
    const ended_at = new Date(at).toISOString();
    loans.push({ ...loan, ended_at, ended_as: lost ? 'lost' : 'returned' });
    if (lost) return loans;
  }
}

export function openLoan(
  copy: SampleCopy,
  member: SampleMember,
  lentMs: number,
  random: Random,
  renewals = 0,
): SampleLoan {
  return {
    id: idAt(lentMs, random),
    copy_id: copy.id,
    book_id: copy.bookId,
    member_id: member.id,
    lent_at: new Date(lentMs).toISOString(),
    due_on: dueOn(copy, lentMs, renewals),
    renewals,
    ended_at: null,
    ended_as: null,
  };
}
