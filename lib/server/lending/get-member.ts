import 'server-only';
import type { Member } from '@/lib/contract/member.ts';
import type { MemberAccount } from '@/lib/contract/members.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { expireHolds } from './expire-holds.ts';
import { activeHolds } from './list-holds.ts';
import { openLoans } from './open-loans.ts';
import { toHold } from './select-holds.ts';

/** One of the tenant's members. @throws {ProblemError} `not-found` (404). */
export async function getMember(database: Database, tenantId: string, id: string): Promise<Member> {
  const member = await database
    .selectFrom('members')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (member !== undefined) return member;
  throw new ProblemError('not-found', 'The library does not know this person yet.', {
    errors: [{ path: 'memberId', message: 'is not a member' }],
  });
}

/** What a member has now: open loans and active holds. @throws {ProblemError} `not-found` (404). */
export async function memberAccount(
  database: Database,
  tenantId: string,
  id: string,
  now = Date.now(),
): Promise<MemberAccount> {
  const member = await getMember(database, tenantId, id);
  await expireHolds(database, tenantId, now);
  const holds = await activeHolds(database, tenantId, id).execute();
  return {
    member,
    loans: await openLoans(database, tenantId, id, now),
    holds: holds.map(toHold),
  };
}
