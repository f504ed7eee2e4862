import 'server-only';
import type { Import } from '@/lib/contract/imports.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { requirePermission } from '@/lib/server/auth/require-permission.ts';
import type { ImportChangesTable } from '@/lib/server/database/imports-schema.ts';
import { inTransaction } from '@/lib/server/database/in-transaction.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { getImport } from './get-import.ts';
import { keptSince } from './kept-until.ts';
import { requireSay } from './require-say.ts';
import type { Shelf } from './shelf.ts';
import { type Change, type Reason, takeBack } from './take-back.ts';

/** What one request undoes: few enough for SQL Server's 2,100 parameters, and for a short wait. */
const changesAtOnce = 1_000;

/** Copies before the books that they are of. */
const kinds = ['copy', 'edit', 'book'] as const;

/**
 * Undoes the next part of an import: deletes what it added, and puts back what it changed. Whatever
 * was lent, reserved or changed since stays, and {@link listKept} names it. Ask again while the state
 * is `undoing`; from the first request on, no more rows are taken.
 *
 * @throws {ProblemError} `not-found` (404); `undo-over` (409) past its `keptUntil`; `permission-missing`
 *   (403) as {@link requireSay}, and when books are to be put back, or copies to be removed, and the
 *   principal may not do so one by one either.
 */
export async function undoImport(
  database: Database,
  principal: Principal,
  id: string,
  shelf: Shelf,
  now = Date.now(),
): Promise<Import> {
  const { tenantId } = principal;
  return inTransaction(database, async (transaction) => {
    await changeState(transaction, tenantId, id, 'undoing', now);
    const undone = await getImport(transaction, principal, id);
    const { state, keptUntil, updated, copies } = undone;
    if (state !== 'undone' && Date.parse(keptUntil) < now) {
      const advice = 'Withdraw the books one by one, or correct them.';
      throw new ProblemError('undo-over', advice);
    }
    requireSay(principal, undone);
    if (updated > 0) requirePermission(principal, 'books.edit');
    if (copies > 0) requirePermission(principal, 'copies.manage');
    for (const kind of kinds) {
      const changes = await nextChanges(transaction, tenantId, id, kind);
      if (changes.length === 0) continue;
      const kept = await takeBack[kind](transaction, tenantId, changes, shelf);
      await noteUndone(transaction, { tenantId, id, kind }, changes, kept);
      return getImport(transaction, principal, id);
    }
    await changeState(transaction, tenantId, id, 'undone', now);
    return getImport(transaction, principal, id);
  });
}

async function changeState(
  transaction: Database,
  tenantId: string,
  id: string,
  state: Import['state'],
  now: number,
): Promise<void> {
  await transaction
    .updateTable('imports')
    .set({ state, last_at: new Date(now).toISOString() })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', '!=', 'undone')
    .where('last_at', '>=', keptSince(now))
    .execute();
}

async function nextChanges(
  transaction: Database,
  tenantId: string,
  id: string,
  kind: ImportChangesTable['kind'],
): Promise<Change[]> {
  return transaction
    .selectFrom('import_changes')
    .select(['place', 'book_id', 'copy_id', 'version', 'before'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('kind', '=', kind)
    .where('kept', 'is', null)
    .orderBy('place')
    .limit(changesAtOnce)
    .execute();
}

type Part = {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: ImportChangesTable['kind'];
};

/** Drops the notes of what is undone, and marks and counts those of what stays. */
async function noteUndone(
  transaction: Database,
  { tenantId, id, kind }: Part,
  changes: readonly Change[],
  kept: ReadonlyMap<Change, Reason>,
): Promise<void> {
  for (const reason of ['changed', 'in-use'] as const) {
    const rows = changes.filter((change) => kept.get(change) === reason);
    if (rows.length === 0) continue;
    await transaction
      .updateTable('import_changes')
      .set({ kept: reason })
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', id)
      .where('kind', '=', kind)
      .where(
        'place',
        'in',
        rows.map((row) => row.place),
      )
      .execute();
  }
  const first = changes[0]?.place ?? 0;
  const last = changes.at(-1)?.place ?? 0;
  await transaction
    .deleteFrom('import_changes')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('kind', '=', kind)
    .where('kept', 'is', null)
    .where('place', '>=', first)
    .where('place', '<=', last)
    .execute();
  await transaction
    .updateTable('imports')
    .set((row) => ({ kept: row('kept', '+', kept.size) }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
