import 'server-only';
import { foldText } from '@/lib/server/database/fold-text.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/**
 * Makes sure, in the offices' turn, that no other office is called so: people and imported files know
 * offices by their names. Case and accents make no other name.
 *
 * @param own the id of the office that gets the name
 * @throws {ProblemError} `conflict` (409).
 */
export async function requireNameFree(
  transaction: Database,
  tenantId: string,
  name: string,
  own: string,
): Promise<void> {
  const others = await transaction
    .selectFrom('offices')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('id', '!=', own)
    .execute();
  const wanted = foldText(name);
  const taken = others.find((office) => foldText(office.name) === wanted);
  if (taken === undefined) return;
  throw new ProblemError('conflict', `There is an office called ${taken.name} already.`, {
    errors: [{ path: 'name', message: 'is the name of another office' }],
  });
}
