import 'server-only';
import type { LoanPage, LoanQuery } from '@/lib/contract/loans.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { decodeCursor, encodeCursor } from '@/lib/server/http/cursor.ts';
import { selectLoans, toLoan } from './select-loans.ts';

/**
 * One page of the caller's own loans, newest first: those that are open, or those that are past.
 *
 * @throws {ProblemError} `malformed-query` (400) for a cursor that this list did not give out.
 */
export async function listLoans(
  database: Database,
  { tenantId, objectId }: Principal,
  query: LoanQuery,
  now = Date.now(),
): Promise<LoanPage> {
  let select = selectLoans(database, tenantId)
    .where('loans.member_id', '=', objectId)
    .where('loans.ended_at', query.status === 'open' ? 'is' : 'is not', null);
  if (query.cursor !== undefined) {
    select = select.where('loans.id', '<', decodeCursor(query.cursor, 1)[0] as string);
  }
  const rows = await select
    .orderBy('loans.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => toLoan(row, now)),
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.id]) : null,
  };
}
