import 'server-only';
import type { Selectable } from 'kysely';
import type { ImportsTable } from '@/lib/server/database/imports-schema.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

type Row = Pick<Selectable<ImportsTable>, 'tenant_id' | 'id' | 'state' | 'kept'>;

/**
 * How many changes undoing an import has yet to go through; 0 unless that has begun and not ended. What
 * is undone has no note any more, and what stayed is counted with the import: the key answers alone.
 */
export async function leftToUndo(database: Database, row: Row): Promise<number> {
  if (row.state !== 'undoing') return 0;
  const { notes } = await database
    .selectFrom('import_changes')
    .select(({ fn }) => fn.countAll<number>().as('notes'))
    .where('tenant_id', '=', row.tenant_id)
    .where('import_id', '=', row.id)
    .executeTakeFirstOrThrow();
  return Math.max(Number(notes) - row.kept, 0);
}
