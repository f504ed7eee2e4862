import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';

/**
 * The copies of some books that are not withdrawn, each with what keeps it from being borrowed: its open
 * loan, and the hold for which it is put aside. Say what to select.
 */
export function copiesWithTakers(database: Database, tenantId: string, bookIds: readonly string[]) {
  return database
    .selectFrom('copies')
    .leftJoin('loans', (join) =>
      join
        .onRef('loans.tenant_id', '=', 'copies.tenant_id')
        .onRef('loans.copy_id', '=', 'copies.id')
        .on('loans.ended_at', 'is', null),
    )
    .leftJoin('holds', (join) =>
      join
        .onRef('holds.tenant_id', '=', 'copies.tenant_id')
        .onRef('holds.copy_id', '=', 'copies.id')
        .on('holds.ended_at', 'is', null),
    )
    .where('copies.tenant_id', '=', tenantId)
    .where('copies.book_id', 'in', bookIds)
    .where('copies.withdrawn_at', 'is', null);
}
