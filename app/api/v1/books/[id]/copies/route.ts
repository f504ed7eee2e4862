import { NewCopy } from '@/lib/contract/copies.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { idempotencyKey } from '@/lib/server/http/idempotency-key.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { addCopy } from '@/lib/server/lending/add-copy.ts';
import { listCopies } from '@/lib/server/lending/list-copies.ts';

export const GET = guard('books.read', async (_request, { principal, services, params }) => {
  const bookId = await pathId(params);
  return json(await listCopies(services.database, principal.tenantId, bookId));
});

export const POST = guard('copies.manage', async (request, { principal, services, params }) => {
  const occasion = { now: Date.now(), key: idempotencyKey(request) };
  const bookId = await pathId(params);
  const given = await parseBody(request, NewCopy);
  const copy = await addCopy(services.database, principal, bookId, given, occasion);
  return json(copy, { status: 201 });
});
