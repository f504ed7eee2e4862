import 'server-only';
import type { Import, ImportEnd } from '@/lib/contract/imports.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { inTransaction } from '@/lib/server/database/in-transaction.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { getImport } from './get-import.ts';
import { requireSay } from './require-say.ts';

/**
 * Says that no more rows come. What is in stays in; undoing takes it out. An import that has ended
 * already stays as it is.
 *
 * @throws {ProblemError} `not-found` (404); `permission-missing` (403) as {@link requireSay}.
 */
export async function endImport(
  database: Database,
  principal: Principal,
  id: string,
  { state }: ImportEnd,
  now = Date.now(),
): Promise<Import> {
  return inTransaction(database, async (transaction) => {
    await transaction
      .updateTable('imports')
      .set({ state, last_at: new Date(now).toISOString() })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute();
    const ended = await getImport(transaction, principal, id);
    requireSay(principal, ended);
    return ended;
  });
}
