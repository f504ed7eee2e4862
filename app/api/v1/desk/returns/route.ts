import { NewDeskReturn } from '@/lib/contract/loans.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { idempotencyKey } from '@/lib/server/http/idempotency-key.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { returnAtDesk } from '@/lib/server/lending/return-at-desk.ts';

export const POST = guard('loans.manage', async (request, { principal, services }) => {
  const occasion = { now: Date.now(), key: idempotencyKey(request) };
  const given = await parseBody(request, NewDeskReturn);
  const returned = await returnAtDesk(services.database, principal, given, occasion);
  return json(returned);
});
