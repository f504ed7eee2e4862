import { NewImport } from '@/lib/contract/imports.ts';
import { PageQuery } from '@/lib/contract/page.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { listImports } from '@/lib/server/books/imports/list-imports.ts';
import { startImport } from '@/lib/server/books/imports/start-import.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';

export const GET = guard('books.import', async (request, { principal, services }) => {
  const query = parseQuery(request, PageQuery);
  return json(await listImports(services.database, principal, query));
});

export const POST = guard('books.import', async (request, { principal, services }) => {
  const given = await parseBody(request, NewImport);
  const started = await startImport(services.database, principal, given);
  const headers = { location: `/api/v1/imports/${started.id}` };
  return json(started, { status: 201, headers });
});
