import 'server-only';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { normaliseIsbn } from './isbn.ts';

/** `isbn` as digits. @throws {ProblemError} `invalid-fields` (422) when it is none. */
export function checkedIsbn(isbn: string | null): string | null {
  if (isbn === null) return null;
  const digits = normaliseIsbn(isbn);
  if (digits !== null) return digits;
  throw new ProblemError('invalid-fields', 'Correct the fields named in errors.', {
    errors: [{ path: 'isbn', message: 'is not an ISBN: a digit is wrong or missing' }],
  });
}

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
