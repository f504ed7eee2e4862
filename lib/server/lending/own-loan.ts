import 'server-only';
import { allows } from '@/lib/policy/grants.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { type LoanRow, loanRow } from './select-loans.ts';

/**
 * A loan that the principal may change: their own, or any of the tenant's for who runs the desk.
 *
 * @throws {ProblemError} `not-found` (404), for another person's loan as well.
 */
export async function ownLoan(
  database: Database,
  principal: Principal,
  id: string,
): Promise<LoanRow> {
  const row = await loanRow(database, principal.tenantId, id);
  if (row.member_id === principal.objectId || allows(principal, 'loans.manage')) return row;
  throw new ProblemError('not-found', 'There is no such loan.');
}
