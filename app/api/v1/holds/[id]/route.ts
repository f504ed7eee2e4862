import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { cancelHold } from '@/lib/server/lending/cancel-hold.ts';

export const DELETE = guard('loans.borrow', async (_request, { principal, services, params }) => {
  const id = await pathId(params);
  return json(await cancelHold(services.database, principal, id));
});
