import 'server-only';
import { breathe } from '@/lib/server/breathe.ts';
import type { ImportChangesTable } from '@/lib/server/database/imports-schema.ts';
import { inTransaction } from '@/lib/server/database/in-transaction.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { keptSince } from './kept-until.ts';

/** What one transaction deletes: nobody waits long for it. */
const changesAtOnce = 1_000;
const batchesAtOnce = 100;
const kinds = ['copy', 'edit', 'book'] as const;

/**
 * Drops what is kept to undo the tenant's imports and to answer for their batches, once `now` is past
 * their `keptUntil`. The imports stay in the history; one that was never ended is ended.
 */
export async function forgetImports(
  database: Database,
  tenantId: string,
  now: number,
): Promise<void> {
  const before = keptSince(now);
  for (;;) {
    const id = await nextToForget(database, tenantId, before);
    if (id === undefined) return;
    await inTransaction(database, (transaction) => forgetPart(transaction, tenantId, id, before));
    await breathe();
  }
}

async function nextToForget(
  database: Database,
  tenantId: string,
  before: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('imports')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('last_at', '<', before)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('state', '=', 'running'),
        exists(
          selectFrom('import_changes')
            .select('place')
            .whereRef('import_changes.tenant_id', '=', 'imports.tenant_id')
            .whereRef('import_changes.import_id', '=', 'imports.id'),
        ),
        exists(
          selectFrom('import_batches')
            .select('number')
            .whereRef('import_batches.tenant_id', '=', 'imports.tenant_id')
            .whereRef('import_batches.import_id', '=', 'imports.id'),
        ),
      ]),
    )
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Writes the import first, as undoing and batches do: none of them happens meanwhile. */
async function forgetPart(
  transaction: Database,
  tenantId: string,
  id: string,
  before: string,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('imports')
    .set(({ ref }) => ({ last_at: ref('last_at') }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('last_at', '<', before)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await transaction
    .updateTable('imports')
    .set({ state: 'cancelled' })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
  for (const kind of kinds) await forgetChanges(transaction, tenantId, id, kind);
  await forgetBatches(transaction, tenantId, id);
}

async function forgetChanges(
  transaction: Database,
  tenantId: string,
  id: string,
  kind: ImportChangesTable['kind'],
): Promise<void> {
  const rows = await transaction
    .selectFrom('import_changes')
    .select('place')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('kind', '=', kind)
    .orderBy('place')
    .limit(changesAtOnce)
    .execute();
  const last = rows.at(-1);
  if (last === undefined) return;
  await transaction
    .deleteFrom('import_changes')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('kind', '=', kind)
    .where('place', '<=', last.place)
    .execute();
}

async function forgetBatches(transaction: Database, tenantId: string, id: string): Promise<void> {
  const rows = await transaction
    .selectFrom('import_batches')
    .select('number')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .orderBy('number')
    .limit(batchesAtOnce)
    .execute();
  const last = rows.at(-1);
  if (last === undefined) return;
  await transaction
    .deleteFrom('import_batches')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('number', '<=', last.number)
    .execute();
}
