import 'server-only';
import { v7 as newId } from 'uuid';
import type { NewOffice, Office } from '@/lib/contract/offices.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decideOnce, type Occasion } from '@/lib/server/database/decide-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/** Adds an office to the principal's tenant. @throws `idempotency-key-reused` (422). */
export async function addOffice(
  database: Database,
  principal: Principal,
  given: NewOffice,
  occasion: Occasion,
): Promise<Office> {
  const question = { principal, asked: 'office', body: given };
  return decideOnce(database, question, occasion, async (transaction) => {
    const id = newId({ msecs: occasion.now });
    const { name, city, timeZone } = given;
    await transaction
      .insertInto('offices')
      .values({ tenant_id: principal.tenantId, id, name, city, time_zone: timeZone })
      .execute();
    return { id, ...given };
  });
}
