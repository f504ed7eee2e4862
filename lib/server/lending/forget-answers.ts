import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';

const keptForMs = 86_400_000;

/** Drops the tenant's answers that were kept for repeated requests, once they are a day old. */
export async function forgetAnswers(
  database: Database,
  tenantId: string,
  now: number,
): Promise<void> {
  await database
    .deleteFrom('kept_answers')
    .where('tenant_id', '=', tenantId)
    .where('at', '<', new Date(now - keptForMs).toISOString())
    .execute();
}
