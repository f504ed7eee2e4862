import { StatisticsQuery } from '@/lib/contract/statistics.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';
import { loanStatistics } from '@/lib/server/lending/statistics/loan-statistics.ts';

export const GET = guard('statistics.read', async (request, { principal, services }) => {
  const query = parseQuery(request, StatisticsQuery);
  return json(await loanStatistics(services.database, principal.tenantId, query));
});
