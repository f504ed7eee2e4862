import { CopyQuery } from '@/lib/contract/copies.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';
import { findCopies } from '@/lib/server/lending/list-copies.ts';

export const GET = guard('books.read', async (request, { principal, services }) => {
  const { barcode } = parseQuery(request, CopyQuery);
  return json(await findCopies(services.database, principal.tenantId, barcode));
});
