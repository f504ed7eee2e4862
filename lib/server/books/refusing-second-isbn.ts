import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/**
 * Runs `write`, which writes a book of the tenant with `isbn`, in `transaction`.
 *
 * @throws {ProblemError} `conflict` (409) when another book has the ISBN, withdrawn ones included.
 */
export async function refusingSecondIsbn<T>(
  transaction: Database,
  tenantId: string,
  isbn: string | null,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ProblemError('conflict', await whoseIsbn(transaction, tenantId, isbn), {
      errors: [{ path: 'isbn', message: 'is in the catalogue already' }],
      cause: error,
    });
  }
}

async function whoseIsbn(
  transaction: Database,
  tenantId: string,
  isbn: string | null,
): Promise<string> {
  const book = await transaction
    .selectFrom('books')
    .select(['title', 'withdrawn_at'])
    .where('tenant_id', '=', tenantId)
    .where('isbn', '=', isbn)
    .executeTakeFirst();
  if (book === undefined) return 'The catalogue already has a book with this ISBN.';
  if (book.withdrawn_at === null) return `“${book.title}” has this ISBN already.`;
  return 'A book that was withdrawn has this ISBN. Have it restored in the library office instead.';
}
