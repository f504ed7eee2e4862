import { guard } from '@/lib/server/auth/guard.ts';
import { getBook } from '@/lib/server/books/get-book.ts';
import { withdrawBook } from '@/lib/server/books/withdraw-book.ts';
import { pathId } from '@/lib/server/http/path-id.ts';

export const GET = guard('books.read', async (_request, { principal, services, params }) => {
  const id = await pathId(params);
  return Response.json(await getBook(services.database, principal.tenantId, id));
});

export const DELETE = guard('books.withdraw', async (_request, { principal, services, params }) => {
  const id = await pathId(params);
  return Response.json(await withdrawBook(services.database, principal, id));
});
