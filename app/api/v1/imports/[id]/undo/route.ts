import { guard } from '@/lib/server/auth/guard.ts';
import { undoImport } from '@/lib/server/books/imports/undo-import.ts';
import { json } from '@/lib/server/http/answer.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { importShelf } from '@/lib/server/lending/import-shelf.ts';

export const POST = guard('books.import', async (_request, { principal, services, params }) => {
  const id = await pathId(params);
  return json(await undoImport(services.database, principal, id, importShelf));
});
