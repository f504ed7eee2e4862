import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/** @throws {ProblemError} `no-copy-free` (409) when no copy of the book is in lending. */
export async function requireCopy(
  database: Database,
  tenantId: string,
  bookId: string,
): Promise<void> {
  const copy = await database
    .selectFrom('copies')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('book_id', '=', bookId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (copy !== undefined) return;
  throw new ProblemError('no-copy-free', 'The library has no copy of this book to lend.');
}
