import 'server-only';
import { decide } from '@/lib/server/database/decide.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { settleQueue } from './settle-queue.ts';
import { takeBookTurn } from './take-turn.ts';

/**
 * Ends the tenant's holds whose time to collect is over at `now` (milliseconds since the epoch), and
 * puts their copies aside for the next in each queue. Decisions about a book do the same for that
 * book, so nothing depends on how often this runs; running it twice changes nothing.
 *
 * @returns how many holds expired.
 */
export async function expireHolds(
  database: Database,
  tenantId: string,
  now: number,
): Promise<number> {
  const due = await database
    .selectFrom('holds')
    .select('book_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', new Date(now).toISOString())
    .execute();
  let expired = 0;
  for (const { book_id: bookId } of due) {
    expired += await decide(database, async (transaction) => {
      await takeBookTurn(transaction, tenantId, bookId);
      return settleQueue(transaction, tenantId, bookId, now);
    });
  }
  return expired;
}
