import 'server-only';
import type { Hold } from '@/lib/contract/holds.ts';
import { allows } from '@/lib/policy/grants.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decide } from '@/lib/server/database/decide.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { holdRow, toHold } from './select-holds.ts';
import { settleQueue } from './settle-queue.ts';
import { takeBookTurn } from './take-turn.ts';

/**
 * Leaves a queue; a copy that was put aside goes to the next. A hold that is cancelled already stays
 * as it is. Who runs the desk may do so for anybody.
 *
 * @throws {ProblemError} `not-found` (404), for another person's hold as well; `hold-ended` (409)
 *   for one that was collected or expired.
 */
export async function cancelHold(
  database: Database,
  principal: Principal,
  id: string,
  now = Date.now(),
): Promise<Hold> {
  const { tenantId } = principal;
  const { book_id: bookId, member_id: memberId } = await holdRow(database, tenantId, id);
  if (memberId !== principal.objectId && !allows(principal, 'loans.manage')) {
    throw new ProblemError('not-found', 'There is no such place in a queue.');
  }
  return decide(database, async (transaction) => {
    await takeBookTurn(transaction, tenantId, bookId);
    await settleQueue(transaction, tenantId, bookId, now);
    const { state } = await holdRow(transaction, tenantId, id);
    if (state === 'collected' || state === 'expired') {
      throw new ProblemError('hold-ended', `The reservation was ${state} meanwhile.`);
    }
    await transaction
      .updateTable('holds')
      .set({ state: 'cancelled', ended_at: new Date(now).toISOString() })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .execute();
    await settleQueue(transaction, tenantId, bookId, now);
    return toHold(await holdRow(transaction, tenantId, id));
  });
}
