import 'server-only';
import type { Copy } from '@/lib/contract/copies.ts';
import { decide } from '@/lib/server/database/decide.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { type CopyRow, copyRow, toCopy } from './select-copies.ts';
import { settleQueue } from './settle-queue.ts';
import { takeBookTurn } from './take-turn.ts';

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

/** Puts a withdrawn or lost copy back into lending. @throws {ProblemError} `not-found` (404). */
export async function restoreCopy(
  database: Database,
  tenantId: string,
  id: string,
  now = Date.now(),
): Promise<Copy> {
  return changeCopy(database, tenantId, id, now, async (transaction) => {
    await transaction
      .updateTable('copies')
      .set({ withdrawn_at: null, withdrawn_as: null })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  });
}

async function changeCopy(
  database: Database,
  tenantId: string,
  id: string,
  now: number,
  change: (transaction: Database, copy: CopyRow) => Promise<void>,
): Promise<Copy> {
  const { book_id: bookId } = await copyRow(database, tenantId, id);
  return decide(database, async (transaction) => {
    await takeBookTurn(transaction, tenantId, bookId);
    await settleQueue(transaction, tenantId, bookId, now);
    await change(transaction, await copyRow(transaction, tenantId, id));
    await settleQueue(transaction, tenantId, bookId, now);
    return toCopy(await copyRow(transaction, tenantId, id));
  });
}

async function putBackInQueue(
  transaction: Database,
  tenantId: string,
  copyId: string,
): Promise<void> {
  await transaction
    .updateTable('holds')
    .set({ state: 'waiting', copy_id: null, collect_by: null, expires_at: null })
    .where('tenant_id', '=', tenantId)
    .where('copy_id', '=', copyId)
    .where('state', '=', 'ready')
    .execute();
}
