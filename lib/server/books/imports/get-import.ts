import 'server-only';
import type { Selectable } from 'kysely';
import type { Import } from '@/lib/contract/imports.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { ImportsTable } from '@/lib/server/database/imports-schema.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { keptUntil } from './kept-until.ts';
import { leftToUndo } from './left-to-undo.ts';

/** One of the tenant's imports. @throws {ProblemError} `not-found` (404). */
export async function getImport(
  database: Database,
  principal: Principal,
  id: string,
): Promise<Import> {
  const row = await database
    .selectFrom('imports')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row !== undefined) return toImport(row, principal, await leftToUndo(database, row));
  throw new ProblemError('not-found', 'There is no such import.');
}

/** A row as the wire shows it to the principal, with what is {@link leftToUndo}. */
export function toImport(
  row: Selectable<ImportsTable>,
  { objectId }: Principal,
  left: number,
): Import {
  return {
    id: row.id,
    fileName: row.file_name,
    fingerprint: row.fingerprint,
    rows: row.row_count,
    rowsTaken: row.rows_taken,
    onDuplicate: row.on_duplicate,
    state: row.state,
    startedAt: row.started_at,
    startedBy: row.started_by_name,
    yours: row.started_by === objectId,
    lastAt: row.last_at,
    keptUntil: keptUntil(row.last_at),
    batches: row.batches,
    added: row.added,
    updated: row.updated,
    copies: row.copies,
    known: row.known,
    wrong: row.wrong,
    kept: row.kept,
    left,
  };
}
