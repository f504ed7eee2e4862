import { MemberQuery } from '@/lib/contract/members.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';
import { listMembers } from '@/lib/server/lending/list-members.ts';

export const GET = guard('loans.manage', async (request, { principal, services }) => {
  const query = parseQuery(request, MemberQuery);
  return json(await listMembers(services.database, principal.tenantId, query));
});
