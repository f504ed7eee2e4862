import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { reportLost } from '@/lib/server/lending/end-loan.ts';

export const POST = guard('loans.borrow', async (_request, { principal, services, params }) => {
  const id = await pathId(params);
  return json(await reportLost(services.database, principal, id));
});
