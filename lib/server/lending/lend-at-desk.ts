import 'server-only';
import type { DeskLoan, NewDeskLoan } from '@/lib/contract/loans.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decideOnce, type Occasion } from '@/lib/server/database/decide-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { getMember } from './get-member.ts';
import { lendCopy } from './lend-copy.ts';
import { type CopyRow, copyRow, copyRowByBarcode } from './select-copies.ts';
import { loanRow, toLoan } from './select-loans.ts';
import { settleQueue } from './settle-queue.ts';
import { takeLentBookTurn, takeMemberTurn } from './take-turn.ts';

/**
 * A librarian lends the copy in their hand to a member.
 *
 * @throws {ProblemError} `not-found` (404) for barcode or member; `copy-taken`, `already-yours`,
 *   `loan-limit` or `book-withdrawn` (409); `idempotency-key-reused` (422).
 */
export async function lendAtDesk(
  database: Database,
  principal: Principal,
  given: NewDeskLoan,
  occasion: Occasion,
): Promise<DeskLoan> {
  const { tenantId } = principal;
  const { now } = occasion;
  const memberId = given.memberId.toLowerCase();
  const question = { principal, asked: 'lend', body: given };
  return decideOnce(database, question, occasion, async (transaction) => {
    const found = await copyRowByBarcode(transaction, tenantId, given.barcode);
    await takeLentBookTurn(transaction, tenantId, found.book_id);
    await takeMemberTurn(transaction, tenantId, memberId);
    const member = await getMember(transaction, tenantId, memberId);
    await settleQueue(transaction, tenantId, found.book_id, now);
    const copy = await copyRow(transaction, tenantId, found.id);
    requireFree(copy, memberId);
    const what = { bookId: copy.book_id, copyId: copy.id, timeZone: copy.time_zone };
    const id = await lendCopy(transaction, { tenantId, memberId, ...what, now });
    await settleQueue(transaction, tenantId, copy.book_id, now);
    return { loan: toLoan(await loanRow(transaction, tenantId, id), now), member };
  });
}

function requireFree(copy: CopyRow, memberId: string): void {
  const refusal = whyNot(copy, memberId);
  if (refusal === null) return;
  throw new ProblemError('copy-taken', refusal, {
    errors: [{ path: 'barcode', message: refusal }],
  });
}

function whyNot(copy: CopyRow, memberId: string): string | null {
  if (copy.withdrawn_as === 'lost') return 'It was reported lost: take it back first.';
  if (copy.withdrawn_as === 'withdrawn') return 'It was withdrawn: restore it first.';
  if (copy.loan_id !== null) return 'It is on loan: take it back first.';
  const forOther = copy.reserved_for !== null && copy.reserved_for !== memberId;
  return forOther ? 'It is put aside for someone else.' : null;
}
