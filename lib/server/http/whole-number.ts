import 'server-only';
import { ProblemError } from './problem-error.ts';

/**
 * A number out of a cursor.
 *
 * @throws {ProblemError} `malformed-query` (400) for what SQL Server would not take as an integer.
 */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new ProblemError('malformed-query', 'Start again without the cursor.');
}
