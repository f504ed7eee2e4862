import { ImportEnd } from '@/lib/contract/imports.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { endImport } from '@/lib/server/books/imports/end-import.ts';
import { getImport } from '@/lib/server/books/imports/get-import.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { pathId } from '@/lib/server/http/path-id.ts';

export const GET = guard('books.import', async (_request, { principal, services, params }) =>
  json(await getImport(services.database, principal, await pathId(params))),
);

export const PATCH = guard('books.import', async (request, { principal, services, params }) => {
  const id = await pathId(params);
  const end = await parseBody(request, ImportEnd);
  return json(await endImport(services.database, principal, id, end));
});
