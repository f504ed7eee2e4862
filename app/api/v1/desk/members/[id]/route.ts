import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { pathGuid } from '@/lib/server/http/path-id.ts';
import { memberAccount } from '@/lib/server/lending/get-member.ts';

export const GET = guard('loans.manage', async (_request, { principal, services, params }) => {
  const id = await pathGuid(params);
  return json(await memberAccount(services.database, principal.tenantId, id));
});
