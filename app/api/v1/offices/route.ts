import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { listOffices } from '@/lib/server/lending/list-offices.ts';

export const GET = guard('books.read', async (_request, { principal, services }) =>
  json(await listOffices(services.database, principal.tenantId)),
);
