import { ImportBatch, importLimits } from '@/lib/contract/imports.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { importBatch } from '@/lib/server/books/imports/import-batch.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { importShelf } from '@/lib/server/lending/import-shelf.ts';

export const POST = guard('books.import', async (request, { principal, services, params }) => {
  const id = await pathId(params);
  const batch = await parseBody(request, ImportBatch, importLimits.bytesAtOnce);
  const scope = { principal, shelf: importShelf, now: Date.now() };
  return json(await importBatch(services.database, scope, id, batch));
});
