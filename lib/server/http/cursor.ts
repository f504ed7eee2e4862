import 'server-only';
import * as z from 'zod';
import { ProblemError } from './problem-error.ts';

const Position = z.array(z.string());

/** An opaque cursor for the row after which the next page begins: its sort key, column by column. */
export function encodeCursor(position: readonly string[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * The sort key in a cursor that {@link encodeCursor} made, `columns` strings.
 *
 * @throws {ProblemError} `malformed-query` (400) for anything else.
 */
export function decodeCursor(cursor: string, columns: number): string[] {
  try {
    const position = Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (position.length === columns) return position;
  } catch {
    // Not JSON, or not an array of strings: the same answer as a wrong number of columns.
  }
  throw new ProblemError('malformed-query', 'Start again without the cursor.', {
    errors: [{ path: 'cursor', message: 'is not a cursor that this list gave out' }],
  });
}
