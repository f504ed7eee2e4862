import 'server-only';
import type { Import, NewImport } from '@/lib/contract/imports.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { requirePermission } from '@/lib/server/auth/require-permission.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { getImport } from './get-import.ts';

/** Characters that the column holds; a token's name may be longer. */
const longestName = 300;

/**
 * Opens an import; its rows follow in batches. Asked again with the same id it is the same import,
 * whatever has come of it meanwhile.
 *
 * @throws {ProblemError} `permission-missing` (403) when it is to change books and the principal may
 *   not; `conflict` (409) when the id belongs to the import of another file or person.
 */
export async function startImport(
  database: Database,
  principal: Principal,
  given: NewImport,
  now = Date.now(),
): Promise<Import> {
  if (given.onDuplicate === 'update') requirePermission(principal, 'books.edit');
  try {
    await insertImport(database, principal, given, new Date(now).toISOString());
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  const started = await getImport(database, principal, given.id);
  const { fileName, fingerprint, rows, onDuplicate } = given;
  const same =
    started.yours &&
    started.fileName === fileName &&
    started.fingerprint === fingerprint &&
    started.rows === rows &&
    started.onDuplicate === onDuplicate;
  if (same) return started;
  throw new ProblemError('conflict', 'This id belongs to another import: make a new one.');
}

async function insertImport(
  database: Database,
  principal: Principal,
  given: NewImport,
  at: string,
): Promise<void> {
  await database
    .insertInto('imports')
    .values({
      tenant_id: principal.tenantId,
      id: given.id,
      file_name: given.fileName,
      fingerprint: given.fingerprint,
      row_count: given.rows,
      on_duplicate: given.onDuplicate,
      state: 'running',
      started_at: at,
      started_by: principal.objectId,
      started_by_name: principal.name.slice(0, longestName),
      last_at: at,
      ...{ batches: 0, rows_taken: 0 },
      ...{ added: 0, updated: 0, copies: 0, known: 0, wrong: 0, kept: 0 },
    })
    .execute();
}
