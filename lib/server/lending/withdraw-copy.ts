import 'server-only';
import type { Copy } from '@/lib/contract/copies.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { changeCopy, putBackInQueue } from './change-copy.ts';

/**
 * Takes a copy out of lending; {@link restoreCopy} undoes it. Whoever was to collect it waits again,
 * in their old place. A copy that is withdrawn or lost already stays as it is.
 *
 * @throws {ProblemError} `not-found` (404), `copy-taken` (409) while somebody has it.
 */
export async function withdrawCopy(
  database: Database,
  tenantId: string,
  id: string,
  now = Date.now(),
): Promise<Copy> {
  return changeCopy(database, tenantId, id, now, async (transaction, copy) => {
    if (copy.withdrawn_at !== null) return;
    if (copy.loan_id !== null) {
      throw new ProblemError('copy-taken', 'Take the copy back before you withdraw it.');
    }
    await putBackInQueue(transaction, tenantId, id);
    await transaction
      .updateTable('copies')
      .set({ withdrawn_at: new Date(now).toISOString(), withdrawn_as: 'withdrawn' })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  });
}

/**
 * Puts a withdrawn or lost copy back into lending. A lost one has been found: the loan that lost it is
 * returned with that, and is whoever's to forget.
 *
 * @throws {ProblemError} `not-found` (404).
 */
export async function restoreCopy(
  database: Database,
  tenantId: string,
  id: string,
  now = Date.now(),
): Promise<Copy> {
  return changeCopy(database, tenantId, id, now, async (transaction) => {
    await transaction
      .updateTable('loans')
      .set({ ended_at: new Date(now).toISOString(), ended_as: 'returned' })
      .where('tenant_id', '=', tenantId)
      .where('copy_id', '=', id)
      .where('ended_as', '=', 'lost')
      .execute();
    await transaction
      .updateTable('copies')
      .set({ withdrawn_at: null, withdrawn_as: null })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  });
}
