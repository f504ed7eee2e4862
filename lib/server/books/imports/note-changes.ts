import 'server-only';
import type { Import } from '@/lib/contract/imports.ts';
import type { ImportChangesTable } from '@/lib/server/database/imports-schema.ts';
import { insertInChunks } from '@/lib/server/database/insert-in-chunks.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { PlannedRow } from './plan-rows.ts';

type Running = Pick<Import, 'id' | 'rowsTaken'>;

/**
 * Notes what a batch did, so that it can be undone. A book that an earlier batch of the import added
 * or changed, and nobody since, has one note: what it was before the first, its version after the last.
 */
export async function noteChanges(
  transaction: Database,
  tenantId: string,
  running: Running,
  planned: readonly PlannedRow[],
): Promise<void> {
  const noted = await continueNotes(transaction, tenantId, running, planned);
  const changes = planned
    .flatMap((row, index) =>
      changesOf(row, {
        ...{ tenant_id: tenantId, import_id: running.id },
        place: running.rowsTaken + index + 1,
      }),
    )
    .filter(({ kind, book_id }) => kind !== 'edit' || !noted.has(book_id));
  await insertInChunks(transaction, 'import_changes', changes);
}

/** Brings the notes of earlier batches to the version of their books now; the ids of these. */
async function continueNotes(
  transaction: Database,
  tenantId: string,
  { id }: Running,
  planned: readonly PlannedRow[],
): Promise<ReadonlySet<string>> {
  const versions = new Map(
    planned.flatMap(({ edit }) =>
      edit === undefined ? [] : [[edit.before.id, edit.before.version] as const],
    ),
  );
  if (versions.size === 0) return new Set();
  const earlier = await transaction
    .selectFrom('import_changes')
    .select(['kind', 'place', 'book_id', 'version'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('book_id', 'in', [...versions.keys()])
    .where('kind', '!=', 'copy')
    .execute();
  const continued = earlier.filter(({ book_id, version }) => versions.get(book_id) === version);
  for (const { kind, place, version } of continued) {
    await transaction
      .updateTable('import_changes')
      .set({ version: version + 1 })
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', id)
      .where('kind', '=', kind)
      .where('place', '=', place)
      .execute();
  }
  return new Set(continued.map(({ book_id }) => book_id));
}

function changesOf(
  { outcome, add, edit, copy }: PlannedRow,
  key: Pick<ImportChangesTable, 'tenant_id' | 'import_id' | 'place'>,
): ImportChangesTable[] {
  const nothing = { copy_id: null, version: 1, before: null, kept: null };
  const change = { ...key, row_number: outcome.row, ...nothing };
  const changes: ImportChangesTable[] = [];
  if (add !== undefined) changes.push({ ...change, kind: 'book', book_id: add.id });
  if (edit !== undefined) {
    const { id, version, withdrawn: _withdrawn, ...before } = edit.before;
    const after = { version: (version ?? 0) + 1, before: JSON.stringify(before) };
    changes.push({ ...change, ...after, kind: 'edit', book_id: id });
  }
  if (copy !== undefined) {
    changes.push({ ...change, kind: 'copy', book_id: copy.bookId, copy_id: copy.id });
  }
  return changes;
}
