import 'server-only';
import type { Wish } from '@/lib/contract/wishes.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decide } from '@/lib/server/database/decide.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { requireIsbnFree } from './make-wish.ts';
import { toWish, type WishRow, wishRow } from './select-wishes.ts';
import { takeWishTurn } from './take-wish-turn.ts';

/**
 * Withdraws the caller's own wish while nobody else wants it; {@link restoreWish} undoes it. One that
 * is withdrawn already stays as it is.
 *
 * @throws {ProblemError} `not-found` (404), for another person's wish as well; `wish-shared` (409)
 *   when others voted for it; `wish-closed` (409) when it was bought or declined.
 */
export async function withdrawWish(
  database: Database,
  principal: Principal,
  id: string,
  now = Date.now(),
): Promise<Wish> {
  return decide(database, async (transaction) => {
    const row = await takeOwnTurn(transaction, principal, id);
    if (row.state === 'withdrawn') return toWish(row, principal);
    if (row.closed_at !== null) {
      throw new ProblemError('wish-closed', `The wish was ${row.state} meanwhile.`);
    }
    if (row.votes > Number(row.own_votes)) {
      throw new ProblemError('wish-shared', 'Take your vote back instead, and leave it to them.');
    }
    return write(transaction, principal, id, {
      state: 'withdrawn',
      closed_at: new Date(now).toISOString(),
    });
  });
}

/**
 * Opens the caller's withdrawn wish again; any other stays as it is.
 *
 * @throws {ProblemError} `not-found` (404); `similar-wish` (409).
 */
export async function restoreWish(
  database: Database,
  principal: Principal,
  id: string,
): Promise<Wish> {
  return decide(database, async (transaction) => {
    const row = await takeOwnTurn(transaction, principal, id);
    if (row.state !== 'withdrawn') return toWish(row, principal);
    await requireIsbnFree(transaction, principal, row);
    return write(transaction, principal, id, { state: 'open', closed_at: null });
  });
}

async function takeOwnTurn(
  transaction: Database,
  principal: Principal,
  id: string,
): Promise<WishRow> {
  const row = await takeWishTurn(transaction, principal, id);
  if (row.wished_by === principal.objectId) return row;
  throw new ProblemError('not-found', 'You made no such wish.');
}

/** An answer such as "planned" does not outlive a withdrawal. */
async function write(
  transaction: Database,
  principal: Principal,
  id: string,
  change: { readonly state: 'withdrawn' | 'open'; readonly closed_at: string | null },
): Promise<Wish> {
  await transaction
    .updateTable('wishes')
    .set((row) => ({
      ...change,
      note: null,
      answered_at: null,
      answered_by: null,
      news: 0,
      version: row('version', '+', 1),
    }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  return toWish(await wishRow(transaction, principal, id), principal);
}
