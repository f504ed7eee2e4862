import { NewWish, WishQuery } from '@/lib/contract/wishes.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { idempotencyKey } from '@/lib/server/http/idempotency-key.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';
import { listWishes } from '@/lib/server/wishes/list-wishes.ts';
import { makeWish } from '@/lib/server/wishes/make-wish.ts';

export const GET = guard('wishes.read', async (request, { principal, services }) => {
  const query = parseQuery(request, WishQuery);
  return json(await listWishes(services.database, principal, query));
});

export const POST = guard('wishes.make', async (request, { principal, services }) => {
  const occasion = { now: Date.now(), key: idempotencyKey(request) };
  const given = await parseBody(request, NewWish);
  return json(await makeWish(services.database, principal, given, occasion), { status: 201 });
});
