import { lendingRules } from '@/lib/policy/lending-rules.ts';
import type { Random } from './random.ts';
import { openLoan, type SampleLoan } from './sample-loans.ts';
import type { SampleMember } from './sample-members.ts';
import type { SampleCopy } from './shelf-of-copies.ts';

const dayMs = 86_400_000;

/** How long ago the people who sign in borrowed: overdue, due in two days, and not so soon. */
const signInDaysAgo = [33, 26, 5] as const;

/** Those of the others, in days: one in ten is overdue. */
const oldestDaysAgo = 31;

/** What is on loan now. Nobody has more than the policy allows, or a book twice. */
export function presentLoans(
  copies: readonly SampleCopy[],
  signIn: readonly SampleMember[],
  others: readonly SampleMember[],
  nowMs: number,
  random: Random,
): SampleLoan[] {
  const shelf = [...copies].sort((a, b) => b.wanted - a.wanted);
  const oldest = nowMs - Math.max(...signInDaysAgo) * dayMs;
  const lendable = shelf.filter((copy) => copy.addedMs < oldest);
  const lent = new Map<string, SampleLoan[]>();
  const lend = (member: SampleMember, daysAgo: number) => {
    const own = lent.get(member.id) ?? [];
    const copy = lendable.find((one) => own.every((loan) => loan.book_id !== one.bookId));
    if (copy === undefined || own.length >= lendingRules.mostOpenLoans - 1) return;
    lendable.splice(lendable.indexOf(copy), 1);
    lent.set(member.id, [...own, openLoan(copy, member, nowMs - daysAgo * dayMs, random)]);
  };
  for (const member of signIn) for (const daysAgo of signInDaysAgo) lend(member, daysAgo);
  for (const member of others) {
    const count = Math.floor(random() * lendingRules.mostOpenLoans);
    for (let n = 0; n < count; n += 1) lend(member, 1 + random() * (oldestDaysAgo - 1));
  }
  return [...lent.values()].flat();
}
