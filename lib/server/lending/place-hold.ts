import 'server-only';
import { v7 as newId } from 'uuid';
import type { Hold, NewHold } from '@/lib/contract/holds.ts';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decideOnce, type Occasion } from '@/lib/server/database/decide-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { takeCallerTurn } from './remember-member.ts';
import { requireCopy } from './require-copy.ts';
import { holdRow, toHold } from './select-holds.ts';
import { settleQueue } from './settle-queue.ts';
import { takeLentBookTurn } from './take-turn.ts';

/**
 * Puts the caller at the end of a book's queue; with a free copy the hold is ready at once.
 *
 * @throws {ProblemError} `not-found` (404); `already-yours`, `hold-limit`, `no-copy-free` (there is
 *   none to wait for) or `book-withdrawn` (409); `idempotency-key-reused` (422).
 */
export async function placeHold(
  database: Database,
  principal: Principal,
  given: NewHold,
  occasion: Occasion,
): Promise<Hold> {
  const { tenantId } = principal;
  const { bookId } = given;
  const { now } = occasion;
  const question = { principal, asked: 'hold', body: given };
  return decideOnce(database, question, occasion, async (transaction) => {
    const turn = await takeLentBookTurn(transaction, tenantId, bookId);
    await takeCallerTurn(transaction, principal);
    await settleQueue(transaction, tenantId, bookId, now);
    await requireNotYours(transaction, principal, bookId, now);
    await requireCopy(transaction, tenantId, bookId);
    const id = newId({ msecs: now });
    await transaction
      .insertInto('holds')
      .values({
        tenant_id: tenantId,
        id,
        book_id: bookId,
        member_id: principal.objectId,
        queue_number: turn,
        state: 'waiting',
        placed_at: new Date(now).toISOString(),
        copy_id: null,
        collect_by: null,
        expires_at: null,
        ended_at: null,
      })
      .execute();
    await settleQueue(transaction, tenantId, bookId, now);
    return toHold(await holdRow(transaction, tenantId, id));
  });
}

async function requireNotYours(
  database: Database,
  { tenantId, objectId }: Principal,
  bookId: string,
  now: number,
): Promise<void> {
  const open = (table: 'loans' | 'holds') =>
    database
      .selectFrom(table)
      .select('book_id')
      .where('tenant_id', '=', tenantId)
      .where('member_id', '=', objectId)
      .where('ended_at', 'is', null);
  const loans = await open('loans').execute();
  // One whose time to collect is over is over, though nobody has written it down yet.
  const holds = await open('holds')
    .where(({ or, eb }) =>
      or([eb('expires_at', 'is', null), eb('expires_at', '>', new Date(now).toISOString())]),
    )
    .execute();
  if ([...loans, ...holds].some((one) => one.book_id === bookId)) {
    throw new ProblemError('already-yours', 'You have a copy, or are in the queue, already.');
  }
  const { mostActiveHolds } = lendingRules;
  if (holds.length < mostActiveHolds) return;
  throw new ProblemError(
    'hold-limit',
    `At most ${mostActiveHolds} reservations: cancel one first.`,
  );
}
