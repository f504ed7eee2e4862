import 'server-only';
import type { DeskReturn, NewDeskReturn } from '@/lib/contract/loans.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decideOnce, type Occasion } from '@/lib/server/database/decide-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { giveBack } from './end-loan.ts';
import { getMember } from './get-member.ts';
import { type CopyRow, copyRowByBarcode } from './select-copies.ts';
import { type LoanRow, loanRow, selectLoans, toLoan } from './select-loans.ts';
import { settleQueue } from './settle-queue.ts';
import { takeBookTurn } from './take-turn.ts';

/**
 * A librarian takes back the copy in their hand, also one that was reported lost, and learns for
 * whom to put it aside.
 *
 * @throws {ProblemError} `not-found` (404) for the barcode, `not-on-loan` (409),
 *   `idempotency-key-reused` (422).
 */
export async function returnAtDesk(
  database: Database,
  principal: Principal,
  given: NewDeskReturn,
  occasion: Occasion,
): Promise<DeskReturn> {
  const { tenantId } = principal;
  const { now } = occasion;
  const question = { principal, asked: 'return', body: given };
  return decideOnce(database, question, occasion, async (transaction) => {
    const copy = await copyRowByBarcode(transaction, tenantId, given.barcode);
    await takeBookTurn(transaction, tenantId, copy.book_id);
    const loan = await loanToEnd(transaction, tenantId, copy);
    await giveBack(transaction, tenantId, loan, new Date(now).toISOString());
    await settleQueue(transaction, tenantId, copy.book_id, now);
    return {
      loan: toLoan(await loanRow(transaction, tenantId, loan.id), now),
      member: await getMember(transaction, tenantId, loan.member_id ?? ''),
      reservedFor: await reservedFor(transaction, tenantId, copy.id),
    };
  });
}

/** The copy's open loan, else the one that lost it. */
async function loanToEnd(
  transaction: Database,
  tenantId: string,
  { id, barcode }: CopyRow,
): Promise<LoanRow> {
  const loans = selectLoans(transaction, tenantId).where('loans.copy_id', '=', id);
  const open = await loans.where('loans.ended_at', 'is', null).executeTakeFirst();
  if (open !== undefined) return open;
  const lost = await loans
    .where('copies.withdrawn_as', '=', 'lost')
    .where('loans.ended_as', '=', 'lost')
    .orderBy('loans.id', 'desc')
    .executeTakeFirst();
  if (lost !== undefined) return lost;
  throw new ProblemError('not-on-loan', `Nobody has the copy ${barcode}.`, {
    errors: [{ path: 'barcode', message: 'is not on loan' }],
  });
}

async function reservedFor(
  transaction: Database,
  tenantId: string,
  copyId: string,
): Promise<DeskReturn['reservedFor']> {
  const hold = await transaction
    .selectFrom('holds')
    .select(['id', 'member_id', 'collect_by'])
    .where('tenant_id', '=', tenantId)
    .where('copy_id', '=', copyId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (hold?.member_id == null || hold.collect_by === null) return null;
  const member = await getMember(transaction, tenantId, hold.member_id);
  return { holdId: hold.id, member, collectBy: hold.collect_by };
}
