import { NewOffice } from '@/lib/contract/offices.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { idempotencyKey } from '@/lib/server/http/idempotency-key.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { addOffice } from '@/lib/server/lending/add-office.ts';
import { listOffices } from '@/lib/server/lending/list-offices.ts';

export const GET = guard('books.read', async (_request, { principal, services }) =>
  json(await listOffices(services.database, principal.tenantId)),
);

export const POST = guard('offices.manage', async (request, { principal, services }) => {
  const occasion = { now: Date.now(), key: idempotencyKey(request) };
  const given = await parseBody(request, NewOffice);
  return json(await addOffice(services.database, principal, given, occasion), { status: 201 });
});
