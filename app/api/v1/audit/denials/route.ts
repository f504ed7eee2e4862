import { DenialQuery } from '@/lib/contract/denials.ts';
import { listDenials } from '@/lib/server/audit/list-denials.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';

export const GET = guard('audit.read', async (request, { principal, services }) => {
  const query = parseQuery(request, DenialQuery);
  return json(await listDenials(services.database, principal.tenantId, query));
});
