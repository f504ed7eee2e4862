import { PageQuery } from '@/lib/contract/page.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { listWrong } from '@/lib/server/books/imports/list-wrong.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';
import { pathId } from '@/lib/server/http/path-id.ts';

export const GET = guard('books.import', async (request, { principal, services, params }) => {
  const id = await pathId(params);
  const query = parseQuery(request, PageQuery);
  return json(await listWrong(services.database, principal, id, query));
});
