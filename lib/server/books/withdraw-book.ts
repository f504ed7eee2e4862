import 'server-only';
import type { BookDetail } from '@/lib/contract/books.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { getBook } from './get-book.ts';

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
): Promise<BookDetail> {
  await database
    .updateTable('books')
    .set((row) => ({
      withdrawn_at: new Date().toISOString(),
      withdrawn_by: principal.objectId,
      version: row('version', '+', 1),
    }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
  return getBook(database, principal.tenantId, id);
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
): Promise<BookDetail> {
  await database
    .updateTable('books')
    .set((row) => ({ withdrawn_at: null, withdrawn_by: null, version: row('version', '+', 1) }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is not', null)
    .execute();
  return getBook(database, principal.tenantId, id);
}
