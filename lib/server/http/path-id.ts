import 'server-only';
import { validate } from 'uuid';
import { ProblemError } from './problem-error.ts';

type Params = Promise<Readonly<Record<string, string>>>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The `[id]` segment of the path, a UUID in lower case.
 *
 * @throws {ProblemError} `not-found` (404) for anything else: nothing has such an id.
 */
export async function pathId(params: Params): Promise<string> {
  return idIn(params, validate);
}

/** The same for an id that Entra gave: a GUID, which need not be a well-formed UUID. */
export async function pathGuid(params: Params): Promise<string> {
  return idIn(params, (id) => guid.test(id));
}

async function idIn(params: Params, isId: (id: string) => boolean): Promise<string> {
  const id = (await params).id ?? '';
  if (!isId(id)) throw new ProblemError('not-found', 'There is nothing with this id.');
  return id.toLowerCase();
}
