import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';
import { settleQueue } from './settle-queue.ts';

/**
 * What becomes of a book's queue when the book is withdrawn and restored, within a transaction that
 * has written the book's row and so its turn.
 */
export const bookQueue = { pause, resume: settleQueue };

/**
 * Whoever was to collect a copy waits again, in their old place: nobody may collect it now. Whose time
 * to collect was over by then has lost it all the same.
 */
async function pause(
  transaction: Database,
  tenantId: string,
  bookId: string,
  now: number,
): Promise<void> {
  await settleQueue(transaction, tenantId, bookId, now);
  await transaction
    .updateTable('holds')
    .set({ state: 'waiting', copy_id: null, collect_by: null, expires_at: null })
    .where('tenant_id', '=', tenantId)
    .where('book_id', '=', bookId)
    .where('state', '=', 'ready')
    .execute();
}
