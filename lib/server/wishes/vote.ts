import 'server-only';
import type { Wish } from '@/lib/contract/wishes.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decide } from '@/lib/server/database/decide.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { toWish, wishRow } from './select-wishes.ts';
import { takeOpenWishTurn } from './take-wish-turn.ts';

/**
 * Votes for a wish; who has voted already changes nothing. The number on the wish and the row that
 * says who voted are written in one transaction.
 *
 * @throws {ProblemError} `not-found` (404); `wish-closed` (409).
 */
export async function voteForWish(
  database: Database,
  principal: Principal,
  id: string,
  now = Date.now(),
): Promise<Wish> {
  return decide(database, async (transaction) => {
    const row = await takeOpenWishTurn(transaction, principal, id);
    if (Number(row.own_votes) > 0) return toWish(row, principal);
    await insertVote(transaction, principal, id, new Date(now).toISOString());
    return addToVotes(transaction, principal, id, 1);
  });
}

/**
 * Takes the caller's vote back; who has none changes nothing.
 *
 * @throws {ProblemError} `not-found` (404); `wish-closed` (409).
 */
export async function takeBackVote(
  database: Database,
  principal: Principal,
  id: string,
): Promise<Wish> {
  return decide(database, async (transaction) => {
    const row = await takeOpenWishTurn(transaction, principal, id);
    if (Number(row.own_votes) === 0) return toWish(row, principal);
    await transaction
      .deleteFrom('wish_votes')
      .where('tenant_id', '=', principal.tenantId)
      .where('wish_id', '=', id)
      .where('member_id', '=', principal.objectId)
      .execute();
    return addToVotes(transaction, principal, id, -1);
  });
}

/** Writes who voted; the number is for the caller to change. */
export async function insertVote(
  transaction: Database,
  { tenantId, objectId }: Principal,
  wishId: string,
  votedAt: string,
): Promise<void> {
  await transaction
    .insertInto('wish_votes')
    .values({ tenant_id: tenantId, wish_id: wishId, member_id: objectId, voted_at: votedAt })
    .execute();
}

async function addToVotes(
  transaction: Database,
  principal: Principal,
  id: string,
  change: 1 | -1,
): Promise<Wish> {
  await transaction
    .updateTable('wishes')
    .set((row) => ({ votes: row('votes', '+', change) }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  return toWish(await wishRow(transaction, principal, id), principal);
}

/** Brings the number on a wish to the rows that say who voted. */
export async function countVotesAnew(
  transaction: Database,
  { tenantId }: Principal,
  id: string,
): Promise<void> {
  const rows = await transaction
    .selectFrom('wish_votes')
    .select('member_id')
    .where('tenant_id', '=', tenantId)
    .where('wish_id', '=', id)
    .execute();
  await transaction
    .updateTable('wishes')
    .set({ votes: rows.length })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
