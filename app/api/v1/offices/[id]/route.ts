import { OfficeChanges } from '@/lib/contract/offices.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { etagOf, requireIfMatch } from '@/lib/server/http/etag.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { correctOffice } from '@/lib/server/lending/correct-office.ts';

export const PATCH = guard('offices.manage', async (request, { principal, services, params }) => {
  const id = await pathId(params);
  const ifMatch = requireIfMatch(request);
  const changes = await parseBody(request, OfficeChanges);
  const { tenantId } = principal;
  const office = await correctOffice(services.database, tenantId, id, changes, ifMatch);
  return json(office, { headers: { etag: etagOf(office.version) } });
});
