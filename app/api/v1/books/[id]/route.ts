import { BookChanges } from '@/lib/contract/books.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { editBook } from '@/lib/server/books/edit-book.ts';
import { getBook } from '@/lib/server/books/get-book.ts';
import { withdrawBook } from '@/lib/server/books/withdraw-book.ts';
import { json } from '@/lib/server/http/answer.ts';
import { etagOf, requireIfMatch } from '@/lib/server/http/etag.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';

export const GET = guard('books.read', async (_request, { principal, services, params }) => {
  const book = await getBook(services.database, principal.tenantId, await pathId(params));
  return json(book, { headers: { etag: etagOf(book.version) } });
});

export const PATCH = guard('books.edit', async (request, { principal, services, params }) => {
  const id = await pathId(params);
  const ifMatch = requireIfMatch(request);
  const changes = await parseBody(request, BookChanges);
  const book = await editBook(services.database, principal.tenantId, id, changes, ifMatch);
  return json(book, { headers: { etag: etagOf(book.version) } });
});

export const DELETE = guard('books.withdraw', async (_request, { principal, services, params }) => {
  const id = await pathId(params);
  return json(await withdrawBook(services.database, principal, id, bookQueue));
});
