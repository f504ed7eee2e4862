import 'server-only';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { insertInChunks } from '@/lib/server/database/insert-in-chunks.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { settleQueue } from './settle-queue.ts';

type FoundCopy = {
  readonly id: string;
  readonly bookId: string;
  readonly barcode: string;
  readonly officeId: string;
};

/**
 * What imports may do with copies, many at once and within their own transaction; the rules are those
 * of adding copies one by one.
 */
export const importShelf = { addCopies, removeUntouchedCopies, booksInUse };

async function addCopies(
  transaction: Database,
  { tenantId, objectId }: Principal,
  copies: readonly FoundCopy[],
  now: number,
): Promise<void> {
  const bookIds = [...new Set(copies.map(({ bookId }) => bookId))];
  await transaction
    .updateTable('books')
    .set((row) => ({ lending_turn: row('lending_turn', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', bookIds)
    .execute();
  const added = { added_at: new Date(now).toISOString(), added_by: objectId };
  await insertInChunks(
    transaction,
    'copies',
    copies.map(({ id, bookId, barcode, officeId }) => ({
      tenant_id: tenantId,
      ...{ id, book_id: bookId, office_id: officeId, barcode },
      ...added,
      idle_since: added.added_at,
      withdrawn_at: null,
      withdrawn_as: null,
    })),
  );
  const waiting = await transaction
    .selectFrom('holds')
    .select('book_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('book_id', 'in', bookIds)
    .where('state', '=', 'waiting')
    .execute();
  for (const { book_id } of waiting) await settleQueue(transaction, tenantId, book_id, now);
}

async function removeUntouchedCopies(
  transaction: Database,
  tenantId: string,
  copyIds: readonly string[],
): Promise<ReadonlyMap<string, 'changed' | 'in-use'>> {
  const touched = new Map<string, 'changed' | 'in-use'>();
  const corrected = await transaction
    .selectFrom('copies')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', copyIds)
    .where('version', '>', 1)
    .execute();
  for (const { id } of corrected) touched.set(id, 'changed');
  for (const table of ['loans', 'holds'] as const) {
    const rows = await transaction
      .selectFrom(table)
      .select('copy_id')
      .distinct()
      .where('tenant_id', '=', tenantId)
      .where('copy_id', 'in', copyIds)
      .execute();
    for (const { copy_id } of rows) if (copy_id !== null) touched.set(copy_id, 'in-use');
  }
  const untouched = copyIds.filter((id) => !touched.has(id));
  if (untouched.length > 0) {
    await transaction
      .deleteFrom('copies')
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', untouched)
      .execute();
  }
  return touched;
}

async function booksInUse(
  transaction: Database,
  tenantId: string,
  bookIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const table of ['copies', 'loans', 'holds', 'wishes'] as const) {
    const rows = await transaction
      .selectFrom(table)
      .select('book_id')
      .distinct()
      .where('tenant_id', '=', tenantId)
      .where('book_id', 'in', bookIds)
      .execute();
    for (const { book_id } of rows) if (book_id !== null) used.add(book_id);
  }
  return used;
}
