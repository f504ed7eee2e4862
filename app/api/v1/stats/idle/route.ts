import { IdleQuery } from '@/lib/contract/statistics.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';
import { listIdle } from '@/lib/server/lending/statistics/list-idle.ts';

export const GET = guard('statistics.read', async (request, { principal, services }) => {
  const query = parseQuery(request, IdleQuery);
  return json(await listIdle(services.database, principal.tenantId, query));
});
