import 'server-only';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/**
 * Runs `write`, which writes a book.
 *
 * @throws {ProblemError} `conflict` (409) when another book has the ISBN, withdrawn ones included.
 */
export async function refusingSecondIsbn<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ProblemError('conflict', 'The catalogue already has a book with this ISBN.', {
      errors: [{ path: 'isbn', message: 'is in the catalogue already' }],
      cause: error,
    });
  }
}
