import 'server-only';
import type { Copy } from '@/lib/contract/copies.ts';
import { decide } from '@/lib/server/database/decide.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { type CopyRow, copyRow, toCopy } from './select-copies.ts';
import { settleQueue } from './settle-queue.ts';
import { takeBookTurn } from './take-turn.ts';

/**
 * Changes a copy in the turn of its book, with the queue settled before and after.
 *
 * @throws {ProblemError} `not-found` (404), and what `change` throws: then nothing has happened.
 */
export async function changeCopy(
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

/** Whoever was to collect the copy waits again, in their old place. */
export async function putBackInQueue(
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
