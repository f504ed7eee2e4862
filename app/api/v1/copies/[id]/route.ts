import { CopyChanges } from '@/lib/contract/copies.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { etagOf, requireIfMatch } from '@/lib/server/http/etag.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { correctCopy } from '@/lib/server/lending/correct-copy.ts';
import { withdrawCopy } from '@/lib/server/lending/withdraw-copy.ts';

export const PATCH = guard('copies.manage', async (request, { principal, services, params }) => {
  const id = await pathId(params);
  const ifMatch = requireIfMatch(request);
  const changes = await parseBody(request, CopyChanges);
  const { tenantId } = principal;
  const copy = await correctCopy(services.database, tenantId, id, changes, { ifMatch });
  return json(copy, { headers: { etag: etagOf(copy.version) } });
});

export const DELETE = guard('copies.manage', async (_request, { principal, services, params }) => {
  const id = await pathId(params);
  return json(await withdrawCopy(services.database, principal.tenantId, id));
});
