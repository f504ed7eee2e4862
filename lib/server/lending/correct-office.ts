import 'server-only';
import type { OfficeChanges, OfficeDetail } from '@/lib/contract/offices.ts';
import { decide } from '@/lib/server/database/decide.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { etagOf, ifMatchHolds } from '@/lib/server/http/etag.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { selectOffices } from './list-offices.ts';
import { requireNameFree } from './require-name-free.ts';
import { takeOfficesTurn } from './take-turn.ts';

/**
 * Corrects the name or the city of an office, if it is still the version that the writer read.
 *
 * @param ifMatch the request's `If-Match`, such as `"3"`.
 * @throws {ProblemError} `not-found` (404); `version-changed` (412) with the office as it is now, when
 *   someone else was faster; `conflict` (409) for a name that is taken.
 */
export async function correctOffice(
  database: Database,
  tenantId: string,
  id: string,
  changes: OfficeChanges,
  ifMatch: string,
): Promise<OfficeDetail> {
  return decide(database, async (transaction) => {
    await takeOfficesTurn(transaction, tenantId);
    const office = await selectOffices(transaction, tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (office === undefined) throw new ProblemError('not-found', 'There is no such office.');
    if (!ifMatchHolds(ifMatch, office.version)) throw versionChanged(office);
    const corrected = { ...office, ...changes, version: office.version + 1 };
    const { name, city, version } = corrected;
    if (name !== office.name) await requireNameFree(transaction, tenantId, name, id);
    await transaction
      .updateTable('offices')
      .set({ name, city, version })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
    return corrected;
  });
}

function versionChanged(current: OfficeDetail): ProblemError {
  return new ProblemError('version-changed', 'Compare yours with current, and save again.', {
    current,
    headers: { etag: etagOf(current.version) },
  });
}
