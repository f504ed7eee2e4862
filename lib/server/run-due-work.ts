import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';
import { forgetImports } from './books/imports/forget-imports.ts';
import { expireHolds } from './lending/expire-holds.ts';
import { forgetAnswers } from './lending/forget-answers.ts';
import { countLoans } from './lending/statistics/count-loans.ts';

/**
 * What has become due by `now` (milliseconds since the epoch) in each of `tenants`: holds that nobody
 * collected go to the next, answers kept for repeated requests are dropped, and so is what it takes
 * to undo old imports; loans are counted for the statistics. Any host may call it, as often as it likes
 * and several at once.
 *
 * @returns how many holds expired.
 */
export async function runDueWork(
  database: Database,
  tenants: readonly string[],
  now: number,
): Promise<number> {
  let expired = 0;
  for (const tenantId of tenants) {
    expired += await expireHolds(database, tenantId, now);
    await forgetAnswers(database, tenantId, now);
    await forgetImports(database, tenantId, now);
    await countLoans(database, tenantId, now);
  }
  return expired;
}
