import 'server-only';
import type { BookDetail } from '@/lib/contract/books.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { indexBooks } from '@/lib/server/database/catalogue/index-books.ts';
import { inTransaction } from '@/lib/server/database/in-transaction.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { getBook } from './get-book.ts';

/** What withdrawing needs of lending, which owns the queues; each works within the given transaction. */
export type BookQueue = {
  /** Nobody is to collect a copy any more; everybody keeps their place. */
  readonly pause: QueueChange;
  /** Free copies go to those who wait longest. */
  readonly resume: QueueChange;
};

type QueueChange = (
  transaction: Database,
  tenantId: string,
  bookId: string,
  now: number,
) => Promise<unknown>;

/**
 * Takes a book out of the catalogue; {@link restoreBook} undoes it. A book that is withdrawn
 * already stays as it is, so a repeated request changes nothing.
 *
 * @throws {ProblemError} `not-found` (404).
 */
export async function withdrawBook(
  database: Database,
  principal: Principal,
  id: string,
  queue: BookQueue,
): Promise<BookDetail> {
  const { tenantId, objectId } = principal;
  return inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('books')
      .set((row) => ({
        withdrawn_at: new Date().toISOString(),
        withdrawn_by: objectId,
        version: row('version', '+', 1),
      }))
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    const book = await getBook(transaction, tenantId, id);
    if (numUpdatedRows === 0n) return book;
    await indexBooks(transaction, tenantId, [{ before: book, after: null }]);
    await queue.pause(transaction, tenantId, id, Date.now());
    return book;
  });
}

/**
 * Puts a withdrawn book back; a book that is there stays as it is.
 *
 * @throws {ProblemError} `not-found` (404).
 */
export async function restoreBook(
  database: Database,
  principal: Principal,
  id: string,
  queue: BookQueue,
): Promise<BookDetail> {
  const { tenantId } = principal;
  return inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('books')
      .set((row) => ({ withdrawn_at: null, withdrawn_by: null, version: row('version', '+', 1) }))
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('withdrawn_at', 'is not', null)
      .executeTakeFirst();
    const book = await getBook(transaction, tenantId, id);
    if (numUpdatedRows === 0n) return book;
    await indexBooks(transaction, tenantId, [{ before: null, after: book }]);
    await queue.resume(transaction, tenantId, id, Date.now());
    return book;
  });
}
