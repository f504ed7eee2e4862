import 'server-only';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { type WishRow, wishRow } from './select-wishes.ts';

/**
 * Begins a change of a wish by writing its row: from there to the end of the transaction every other
 * change of it waits, on any database, so votes are never counted twice and never lost.
 *
 * @returns the wish as it is in this turn.
 * @throws {ProblemError} `not-found` (404).
 */
export async function takeWishTurn(
  transaction: Database,
  principal: Principal,
  id: string,
): Promise<WishRow> {
  await transaction
    .updateTable('wishes')
    .set((row) => ({ votes: row('votes', '+', 0) }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  return wishRow(transaction, principal, id);
}

/** The same for a wish that still takes votes. @throws {ProblemError} `wish-closed` (409). */
export async function takeOpenWishTurn(
  transaction: Database,
  principal: Principal,
  id: string,
): Promise<WishRow> {
  const row = await takeWishTurn(transaction, principal, id);
  if (row.closed_at === null) return row;
  throw new ProblemError('wish-closed', `The wish was ${row.state} meanwhile.`);
}

/**
 * Makes every other wish of the tenant wait for the end of this one, on any database: what somebody
 * wishes for at the same moment is seen before it is wished for again. Wishes are rare and quick, so
 * one turn serves all titles. For use in `decide`, which begins again when two make the row at once.
 */
export async function takeTurnToWish(transaction: Database, tenantId: string): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('wish_turns')
    .set((row) => ({ turn: row('turn', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await transaction.insertInto('wish_turns').values({ tenant_id: tenantId, turn: 1 }).execute();
}
