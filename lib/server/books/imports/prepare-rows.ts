import 'server-only';
import type { OnDuplicate, SentRow } from '@/lib/contract/imports.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { requirePermission } from '@/lib/server/auth/require-permission.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { findKnownBooks } from './known-books.ts';
import { findKnownCopies } from './known-copies.ts';
import { type PlannedRow, planRows, wrongRow } from './plan-rows.ts';
import { type ReadRow, readRow } from './read-row.ts';

export type PreparedRow = PlannedRow & { readonly read: ReadRow | null };

/**
 * Reads rows and decides what shall become of each, in their order: a dry run shows it, an import
 * does it.
 *
 * @throws {ProblemError} `permission-missing` (403) when books are to be changed, or copies to be
 *   added, and the principal may not do so one by one either.
 */
export async function prepareRows(
  database: Database,
  principal: Principal,
  sent: readonly SentRow[],
  onDuplicate: OnDuplicate,
): Promise<PreparedRow[]> {
  const readings = sent.map(readRow);
  const fit = readings.flatMap((reading) => ('errors' in reading ? [] : [reading]));
  if (onDuplicate === 'update') requirePermission(principal, 'books.edit');
  if (fit.some(({ copy }) => copy !== null)) requirePermission(principal, 'copies.manage');
  const { tenantId } = principal;
  const known = {
    books: await findKnownBooks(database, tenantId, fit),
    copies: await findKnownCopies(database, tenantId, fit),
  };
  const planned = planRows(fit, known, onDuplicate).values();
  return readings.map((reading) =>
    'errors' in reading
      ? { outcome: wrongRow(reading.row, reading.errors), read: null }
      : { ...(planned.next().value as PlannedRow), read: reading },
  );
}
