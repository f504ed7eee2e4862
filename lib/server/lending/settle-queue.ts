import 'server-only';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { freeCopies } from './free-copies.ts';
import { addDays, dateIn, endOfDate } from './office-date.ts';

/**
 * Brings a book's queue to where it belongs at `now`: holds that nobody collected end, and free
 * copies are put aside for those who wait longest. Afterwards nobody waits while a copy is free. It
 * runs before and after each decision, in the book's turn; running it twice changes nothing.
 *
 * @returns how many holds expired.
 */
export async function settleQueue(
  transaction: Database,
  tenantId: string,
  bookId: string,
  now: number,
): Promise<number> {
  const at = new Date(now).toISOString();
  const { numUpdatedRows } = await transaction
    .updateTable('holds')
    .set({ state: 'expired', ended_at: at })
    .where('tenant_id', '=', tenantId)
    .where('book_id', '=', bookId)
    .where('state', '=', 'ready')
    .where('expires_at', '<=', at)
    .executeTakeFirst();
  await putAside(transaction, tenantId, bookId, now);
  return Number(numUpdatedRows);
}

async function putAside(
  transaction: Database,
  tenantId: string,
  bookId: string,
  now: number,
): Promise<void> {
  const waiting = await transaction
    .selectFrom('holds')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('book_id', '=', bookId)
    .where('state', '=', 'waiting')
    .orderBy('queue_number')
    .execute();
  if (waiting.length === 0) return;
  const free = await freeCopies(transaction, tenantId, bookId);
  for (const [index, copy] of free.slice(0, waiting.length).entries()) {
    const collectBy = addDays(dateIn(copy.timeZone, now), lendingRules.collectDays);
    const expiresAt = new Date(endOfDate(copy.timeZone, collectBy)).toISOString();
    await transaction
      .updateTable('holds')
      .set({ state: 'ready', copy_id: copy.id, collect_by: collectBy, expires_at: expiresAt })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', waiting[index]?.id ?? '')
      .execute();
  }
}
