import 'server-only';
import { normaliseIsbn, wrongIsbn } from '@/lib/contract/isbn.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/** `isbn` as digits. @throws {ProblemError} `invalid-fields` (422) when it is none. */
export function checkedIsbn(isbn: string | null): string | null {
  if (isbn === null) return null;
  const digits = normaliseIsbn(isbn);
  if (digits !== null) return digits;
  throw new ProblemError('invalid-fields', 'Correct the fields named in errors.', {
    errors: [{ path: 'isbn', message: wrongIsbn }],
  });
}
