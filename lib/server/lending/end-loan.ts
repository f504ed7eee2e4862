import 'server-only';
import type { Loan } from '@/lib/contract/loans.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decide } from '@/lib/server/database/decide.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { ownLoan } from './own-loan.ts';
import { type LoanRow, loanRow, toLoan } from './select-loans.ts';
import { settleQueue } from './settle-queue.ts';
import { takeBookTurn } from './take-turn.ts';

/**
 * Brings a copy back; it is put aside for whoever waits longest. Returning it again changes nothing,
 * and returning a lost copy finds it.
 *
 * @throws {ProblemError} `not-found` (404).
 */
export async function returnLoan(
  database: Database,
  principal: Principal,
  id: string,
  now = Date.now(),
): Promise<Loan> {
  return endLoan(database, principal, id, now, giveBack);
}

/**
 * Says that a copy is lost: the loan ends, the copy leaves lending until it is found.
 *
 * @throws {ProblemError} `not-found` (404), `loan-ended` (409) for a copy that came back.
 */
export async function reportLost(
  database: Database,
  principal: Principal,
  id: string,
  now = Date.now(),
): Promise<Loan> {
  return endLoan(database, principal, id, now, lose);
}

type End = (transaction: Database, tenantId: string, loan: LoanRow, at: string) => Promise<void>;

async function endLoan(
  database: Database,
  principal: Principal,
  id: string,
  now: number,
  end: End,
): Promise<Loan> {
  const { tenantId } = principal;
  const { book_id: bookId } = await ownLoan(database, principal, id);
  return decide(database, async (transaction) => {
    await takeBookTurn(transaction, tenantId, bookId);
    const loan = await loanRow(transaction, tenantId, id);
    await end(transaction, tenantId, loan, new Date(now).toISOString());
    await settleQueue(transaction, tenantId, bookId, now);
    return toLoan(await loanRow(transaction, tenantId, id), now);
  });
}

/** Ends `loan` by a return, in the book's turn. */
export const giveBack: End = async (transaction, tenantId, loan, at) => {
  if (loan.ended_as === 'returned') return;
  await writeEnd(transaction, tenantId, loan, { ended_at: at, ended_as: 'returned' });
  if (loan.ended_as !== 'lost') return;
  await transaction
    .updateTable('copies')
    .set({ withdrawn_at: null, withdrawn_as: null })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', loan.copy_id)
    .where('withdrawn_as', '=', 'lost')
    .execute();
};

const lose: End = async (transaction, tenantId, loan, at) => {
  if (loan.ended_as === 'lost') return;
  if (loan.ended_as === 'returned') {
    throw new ProblemError('loan-ended', 'This copy came back; the desk can withdraw it.');
  }
  await writeEnd(transaction, tenantId, loan, { ended_at: at, ended_as: 'lost' });
  await transaction
    .updateTable('copies')
    .set({ withdrawn_at: at, withdrawn_as: 'lost' })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', loan.copy_id)
    .execute();
};

async function writeEnd(
  transaction: Database,
  tenantId: string,
  loan: LoanRow,
  end: { ended_at: string; ended_as: 'returned' | 'lost' },
): Promise<void> {
  await transaction
    .updateTable('loans')
    .set(end)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', loan.id)
    .execute();
}
