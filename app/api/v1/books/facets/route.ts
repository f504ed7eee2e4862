import { FilterQuery } from '@/lib/contract/books.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { requirePermission } from '@/lib/server/auth/require-permission.ts';
import { keptFacets } from '@/lib/server/books/kept-facets.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';

export const GET = guard('books.read', async (request, { principal, services }) => {
  const filter = parseQuery(request, FilterQuery);
  if (filter.status === 'withdrawn') requirePermission(principal, 'library.administer');
  return json(await keptFacets(services.database, principal.tenantId, filter));
});
