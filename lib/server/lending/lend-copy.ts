import 'server-only';
import { v7 as newId } from 'uuid';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { addDays, dateIn } from './office-date.ts';

export type Lending = {
  readonly tenantId: string;
  readonly memberId: string;
  readonly bookId: string;
  readonly copyId: string;
  /** Of the copy's office, IANA. */
  readonly timeZone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/**
 * Writes a loan in the book's and the member's turn, and ends the member's hold of the book.
 *
 * @returns the loan's id.
 * @throws {ProblemError} `already-yours` or `loan-limit` (409).
 */
export async function lendCopy(transaction: Database, lending: Lending): Promise<string> {
  const { tenantId, memberId, bookId, copyId, now } = lending;
  await requireRoom(transaction, lending);
  const id = newId({ msecs: now });
  const at = new Date(now).toISOString();
  const dueOn = addDays(dateIn(lending.timeZone, now), lendingRules.loanDays);
  await transaction
    .updateTable('holds')
    .set({ state: 'collected', ended_at: at })
    .where('tenant_id', '=', tenantId)
    .where('book_id', '=', bookId)
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .execute();
  await transaction
    .insertInto('loans')
    .values({
      tenant_id: tenantId,
      id,
      copy_id: copyId,
      book_id: bookId,
      member_id: memberId,
      lent_at: at,
      due_on: dueOn,
      renewals: 0,
      ended_at: null,
      ended_as: null,
    })
    .execute();
  await transaction
    .updateTable('copies')
    .set({ idle_since: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', copyId)
    .execute();
  return id;
}

async function requireRoom(database: Database, lending: Lending): Promise<void> {
  const open = await database
    .selectFrom('loans')
    .select('book_id')
    .where('tenant_id', '=', lending.tenantId)
    .where('member_id', '=', lending.memberId)
    .where('ended_at', 'is', null)
    .execute();
  if (open.some((loan) => loan.book_id === lending.bookId)) {
    throw new ProblemError('already-yours', 'A copy of this book is on loan to this person.');
  }
  if (open.length < lendingRules.mostOpenLoans) return;
  const { mostOpenLoans } = lendingRules;
  throw new ProblemError('loan-limit', `At most ${mostOpenLoans} loans: return one of them first.`);
}
