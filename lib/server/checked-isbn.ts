import 'server-only';
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
