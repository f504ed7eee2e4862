import 'server-only';
import type { BookDetail } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { bookColumns, toBook } from './book-row.ts';

/**
 * One of the tenant's books, withdrawn ones included.
 *
 * @throws {ProblemError} `not-found` (404), for another tenant's book as well.
 */
export async function getBook(
  database: Database,
  tenantId: string,
  id: string,
): Promise<BookDetail> {
  const row = await database
    .selectFrom('books')
    .select([...bookColumns, 'version'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new ProblemError('not-found', 'The catalogue has no such book.');
  return { ...toBook(row), version: row.version };
}
