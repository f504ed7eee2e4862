import 'server-only';
import { validate } from 'uuid';
import { ProblemError } from './problem-error.ts';

/**
 * The `[id]` segment of the path, a UUID in lower case.
 *
 * @throws {ProblemError} `not-found` (404) for anything else: nothing has such an id.
 */
export async function pathId(params: Promise<Readonly<Record<string, string>>>): Promise<string> {
  const id = (await params).id ?? '';
  if (!validate(id)) throw new ProblemError('not-found', 'There is nothing with this id.');
  return id.toLowerCase();
}
