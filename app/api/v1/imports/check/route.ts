import { ImportCheck, importLimits } from '@/lib/contract/imports.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { checkRows } from '@/lib/server/books/imports/check-rows.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';

export const POST = guard('books.import', async (request, { principal, services }) => {
  const check = await parseBody(request, ImportCheck, importLimits.bytesAtOnce);
  return json(await checkRows(services.database, principal, check));
});
