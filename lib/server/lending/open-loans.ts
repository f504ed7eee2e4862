import 'server-only';
import type { Loan } from '@/lib/contract/loans.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { selectLoans, toLoan } from './select-loans.ts';

/** What a member has at `now`, the earliest due first: never more than the policy allows. */
export async function openLoans(
  database: Database,
  tenantId: string,
  memberId: string,
  now: number,
): Promise<Loan[]> {
  const rows = await selectLoans(database, tenantId)
    .where('loans.member_id', '=', memberId)
    .where('loans.ended_at', 'is', null)
    .orderBy('loans.due_on')
    .orderBy('loans.id')
    .execute();
  return rows.map((row) => toLoan(row, now));
}
