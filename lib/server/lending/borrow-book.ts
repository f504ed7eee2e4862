import 'server-only';
import type { Loan, NewLoan } from '@/lib/contract/loans.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { compileOnce } from '@/lib/server/database/compile-once.ts';
import { decideOnce, type Occasion } from '@/lib/server/database/decide-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { freeCopies } from './free-copies.ts';
import { lendCopy } from './lend-copy.ts';
import { takeCallerTurn } from './remember-member.ts';
import { requireCopy } from './require-copy.ts';
import { loanRow, toLoan } from './select-loans.ts';
import { settleQueue } from './settle-queue.ts';
import { takeLentBookTurn } from './take-turn.ts';

/**
 * The caller borrows a book: the copy that is put aside for them, or one that is free. Of two who
 * ask for the last copy at once, exactly one gets it.
 *
 * @throws {ProblemError} `not-found` (404); `no-copy-free`, `already-yours`, `loan-limit` or
 *   `book-withdrawn` (409); `idempotency-key-reused` (422).
 */
export async function borrowBook(
  database: Database,
  principal: Principal,
  given: NewLoan,
  occasion: Occasion,
): Promise<Loan> {
  const { tenantId, objectId: memberId } = principal;
  const { bookId } = given;
  const { now } = occasion;
  const question = { principal, asked: 'borrow', body: given };
  return decideOnce(database, question, occasion, async (transaction) => {
    await takeLentBookTurn(transaction, tenantId, bookId);
    await takeCallerTurn(transaction, principal);
    await settleQueue(transaction, tenantId, bookId, now);
    const { id: copyId, timeZone } = await chooseCopy(transaction, principal, given);
    const lending = { tenantId, memberId, bookId, copyId, timeZone, now };
    const id = await lendCopy(transaction, lending);
    await settleQueue(transaction, tenantId, bookId, now);
    return toLoan(await loanRow(transaction, tenantId, id), now);
  });
}

async function chooseCopy(
  transaction: Database,
  { tenantId, objectId }: Principal,
  { bookId, officeId }: NewLoan,
) {
  const aside = await copiesPutAside(transaction, tenantId, bookId, objectId);
  const free = await freeCopies(transaction, tenantId, bookId);
  const copies = [...aside, ...free];
  const copy = copies.find((one) => officeId === null || one.officeId === officeId);
  if (copy !== undefined) return copy;
  if (copies.length === 0) await requireCopy(transaction, tenantId, bookId);
  const detail =
    copies.length === 0
      ? 'Every copy is on loan or put aside for someone. Reserve the book to be next.'
      : 'That office has no free copy, but another office has one.';
  throw new ProblemError('no-copy-free', detail);
}

/** The copy that waits for the member to collect it, if there is one. */
const copiesPutAside = compileOnce(
  (transaction: Database, tenantId: string, bookId: string, memberId: string) =>
    transaction
      .selectFrom('holds')
      .innerJoin('copies', (join) =>
        join
          .onRef('copies.tenant_id', '=', 'holds.tenant_id')
          .onRef('copies.id', '=', 'holds.copy_id'),
      )
      .innerJoin('offices', (join) =>
        join
          .onRef('offices.tenant_id', '=', 'copies.tenant_id')
          .onRef('offices.id', '=', 'copies.office_id'),
      )
      .select(['copies.id', 'copies.office_id as officeId', 'offices.time_zone as timeZone'])
      .where('holds.tenant_id', '=', tenantId)
      .where('holds.book_id', '=', bookId)
      .where('holds.member_id', '=', memberId)
      .where('holds.state', '=', 'ready'),
);
