import 'server-only';
import { v7 as newId } from 'uuid';
import type { NewOffice, OfficeDetail } from '@/lib/contract/offices.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decideOnce, type Occasion } from '@/lib/server/database/decide-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { requireNameFree } from './require-name-free.ts';
import { takeOfficesTurn } from './take-turn.ts';

/**
 * Adds an office to the principal's tenant.
 *
 * @throws {ProblemError} `conflict` (409) for a name that is taken; `idempotency-key-reused` (422).
 */
export async function addOffice(
  database: Database,
  principal: Principal,
  given: NewOffice,
  occasion: Occasion,
): Promise<OfficeDetail> {
  const question = { principal, asked: 'office', body: given };
  return decideOnce(database, question, occasion, async (transaction) => {
    const id = newId({ msecs: occasion.now });
    const { name, city, timeZone } = given;
    await takeOfficesTurn(transaction, principal.tenantId);
    await requireNameFree(transaction, principal.tenantId, name, id);
    await transaction
      .insertInto('offices')
      .values({ tenant_id: principal.tenantId, id, name, city, time_zone: timeZone })
      .execute();
    return { id, ...given, version: 1 };
  });
}
