import 'server-only';
import type { OfficePage } from '@/lib/contract/offices.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/** The tenant's offices by name. */
export async function listOffices(database: Database, tenantId: string): Promise<OfficePage> {
  const rows = await database
    .selectFrom('offices')
    .select(['id', 'name', 'city', 'time_zone as timeZone'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return { items: rows, nextCursor: null };
}
