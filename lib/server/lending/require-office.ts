import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/** @throws {ProblemError} `invalid-fields` (422) at `officeId` when the tenant has no such office. */
export async function requireOffice(
  database: Database,
  tenantId: string,
  id: string,
): Promise<void> {
  const office = await database
    .selectFrom('offices')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (office !== undefined) return;
  throw new ProblemError('invalid-fields', 'Correct the fields named in errors.', {
    errors: [{ path: 'officeId', message: 'is not one of the offices' }],
  });
}
