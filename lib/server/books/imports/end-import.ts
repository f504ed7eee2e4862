import 'server-only';
import type { Import, ImportEnd } from '@/lib/contract/imports.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { getImport } from './get-import.ts';

/**
 * Says that no more rows come. What is in stays in; undoing takes it out. An import that has ended
 * already stays as it is.
 *
 * @throws {ProblemError} `not-found` (404).
 */
export async function endImport(
  database: Database,
  tenantId: string,
  id: string,
  { state }: ImportEnd,
  now = Date.now(),
): Promise<Import> {
  await database
    .updateTable('imports')
    .set({ state, last_at: new Date(now).toISOString() })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
  return getImport(database, tenantId, id);
}
