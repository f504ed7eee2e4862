import { NewHold } from '@/lib/contract/holds.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { idempotencyKey } from '@/lib/server/http/idempotency-key.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { listHolds } from '@/lib/server/lending/list-holds.ts';
import { placeHold } from '@/lib/server/lending/place-hold.ts';

export const GET = guard('loans.borrow', async (_request, { principal, services }) =>
  json(await listHolds(services.database, principal)),
);

export const POST = guard('loans.borrow', async (request, { principal, services }) => {
  const occasion = { now: Date.now(), key: idempotencyKey(request) };
  const given = await parseBody(request, NewHold);
  const hold = await placeHold(services.database, principal, given, occasion);
  return json(hold, { status: 201 });
});
