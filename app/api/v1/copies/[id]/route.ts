import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { withdrawCopy } from '@/lib/server/lending/withdraw-copy.ts';

export const DELETE = guard('copies.manage', async (_request, { principal, services, params }) => {
  const id = await pathId(params);
  return json(await withdrawCopy(services.database, principal.tenantId, id));
});
