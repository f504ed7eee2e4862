import 'server-only';
import type { Loan } from '@/lib/contract/loans.ts';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decide } from '@/lib/server/database/decide.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { addDays, dateIn } from './office-date.ts';
import { ownLoan } from './own-loan.ts';
import { loanRow, renewalBlockedBy, toLoan } from './select-loans.ts';
import { settleQueue } from './settle-queue.ts';
import { takeBookTurn } from './take-turn.ts';

const reasons = {
  ended: 'The loan has ended.',
  limit: `A loan can be renewed ${lendingRules.mostRenewals} times; return the book and borrow again.`,
  'someone-waits': 'Someone waits for this book.',
} as const;

/**
 * Makes a loan due a whole loan period from today. Where it is due then or later already nothing
 * changes: a second click on the day on which it began or was renewed does not use up a renewal, and a
 * copy that moved to an office where it is still yesterday is not due earlier.
 *
 * @throws {ProblemError} `not-found` (404), `not-renewable` (409) with the reason.
 */
export async function renewLoan(
  database: Database,
  principal: Principal,
  id: string,
  now = Date.now(),
): Promise<Loan> {
  const { tenantId } = principal;
  const { book_id: bookId } = await ownLoan(database, principal, id);
  return decide(database, async (transaction) => {
    await takeBookTurn(transaction, tenantId, bookId);
    await settleQueue(transaction, tenantId, bookId, now);
    const loan = await loanRow(transaction, tenantId, id);
    const dueOn = addDays(dateIn(loan.time_zone, now), lendingRules.loanDays);
    if (loan.ended_at === null && loan.due_on >= dueOn) return toLoan(loan, now);
    const blockedBy = renewalBlockedBy(loan);
    if (blockedBy !== null) throw new ProblemError('not-renewable', reasons[blockedBy]);
    await transaction
      .updateTable('loans')
      .set({ due_on: dueOn, renewals: loan.renewals + 1 })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
    return toLoan(await loanRow(transaction, tenantId, id), now);
  });
}
