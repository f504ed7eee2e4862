import 'server-only';
import type { OfficePage } from '@/lib/contract/offices.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/** The tenant's offices by name. */
export async function listOffices(database: Database, tenantId: string): Promise<OfficePage> {
  const rows = await selectOffices(database, tenantId).orderBy('name').orderBy('id').execute();
  return { items: rows, nextCursor: null };
}

/** The tenant's offices as the wire shows them; narrow it further. */
export function selectOffices(database: Database, tenantId: string) {
  return database
    .selectFrom('offices')
    .select(['id', 'name', 'city', 'time_zone as timeZone', 'version'])
    .where('tenant_id', '=', tenantId);
}
