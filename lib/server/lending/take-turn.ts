import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/**
 * Begins a decision about a book's copies and holds by writing the book's row: from there to the
 * end of the transaction every other decision about this book waits, on any database, without lock
 * hints. Take the book's turn before a member's, so that no two wait for each other.
 *
 * @returns the number of the turn, larger than any before it: the order of the queue.
 * @throws {ProblemError} `not-found` (404).
 */
export async function takeBookTurn(
  transaction: Database,
  tenantId: string,
  bookId: string,
): Promise<{ readonly turn: number; readonly withdrawn: boolean }> {
  await transaction
    .updateTable('books')
    .set((row) => ({ lending_turn: row('lending_turn', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', bookId)
    .execute();
  const book = await transaction
    .selectFrom('books')
    .select(['lending_turn', 'withdrawn_at'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', bookId)
    .executeTakeFirst();
  if (book === undefined) throw new ProblemError('not-found', 'The catalogue has no such book.');
  return { turn: book.lending_turn, withdrawn: book.withdrawn_at !== null };
}

/** The same for a book that must still be lent. @throws {ProblemError} `book-withdrawn` (409). */
export async function takeLentBookTurn(
  transaction: Database,
  tenantId: string,
  bookId: string,
): Promise<number> {
  const { turn, withdrawn } = await takeBookTurn(transaction, tenantId, bookId);
  if (!withdrawn) return turn;
  throw new ProblemError('book-withdrawn', 'This book was withdrawn from the catalogue.');
}

/** Makes everybody else who names one of the tenant's offices wait for the end of the transaction. */
export async function takeOfficesTurn(transaction: Database, tenantId: string): Promise<void> {
  await transaction
    .updateTable('offices')
    .set((row) => ({ version: row.ref('version') }))
    .where('tenant_id', '=', tenantId)
    .execute();
}

/** Makes every other decision about the member's loans and holds wait for the end of this one. */
export async function takeMemberTurn(
  transaction: Database,
  tenantId: string,
  memberId: string,
): Promise<void> {
  await transaction
    .updateTable('members')
    .set((row) => ({ lending_turn: row('lending_turn', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', memberId)
    .execute();
}
