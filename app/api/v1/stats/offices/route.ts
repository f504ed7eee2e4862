import { OfficeStatisticsQuery } from '@/lib/contract/statistics.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';
import { officeStatistics } from '@/lib/server/lending/statistics/office-statistics.ts';

export const GET = guard('statistics.read', async (request, { principal, services }) => {
  const query = parseQuery(request, OfficeStatisticsQuery);
  return json(await officeStatistics(services.database, principal.tenantId, query));
});
