import 'server-only';
import type { CopyPage } from '@/lib/contract/copies.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { selectCopies, toCopy } from './select-copies.ts';

/** A book's copies, withdrawn and lost ones included. @throws {ProblemError} `not-found` (404). */
export async function listCopies(
  database: Database,
  tenantId: string,
  bookId: string,
): Promise<CopyPage> {
  await requireBook(database, tenantId, bookId);
  const rows = await selectCopies(database, tenantId)
    .where('copies.book_id', '=', bookId)
    .orderBy('offices.name')
    .orderBy('copies.id')
    .execute();
  return { items: rows.map(toCopy), nextCursor: null };
}

/** The copy with a barcode, or an empty page. */
export async function findCopies(
  database: Database,
  tenantId: string,
  barcode: string,
): Promise<CopyPage> {
  const select = selectCopies(database, tenantId).where('copies.barcode', '=', barcode);
  return { items: (await select.execute()).map(toCopy), nextCursor: null };
}

/** @throws {ProblemError} `not-found` (404) when the tenant has no such book. */
async function requireBook(database: Database, tenantId: string, bookId: string): Promise<void> {
  const book = await database
    .selectFrom('books')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', bookId)
    .executeTakeFirst();
  if (book === undefined) throw new ProblemError('not-found', 'The catalogue has no such book.');
}
