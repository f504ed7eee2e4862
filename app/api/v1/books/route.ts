import { BookQuery, NewBook } from '@/lib/contract/books.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { requirePermission } from '@/lib/server/auth/require-permission.ts';
import { addBook } from '@/lib/server/books/add-book.ts';
import { listBooks } from '@/lib/server/books/list-books.ts';
import { json } from '@/lib/server/http/answer.ts';
import { idempotencyKey } from '@/lib/server/http/idempotency-key.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';

export const GET = guard('books.read', async (request, { principal, services }) => {
  const query = parseQuery(request, BookQuery);
  if (query.status === 'withdrawn') requirePermission(principal, 'library.administer');
  return json(await listBooks(services.database, principal.tenantId, query));
});

export const POST = guard('books.create', async (request, { principal, services }) => {
  const occasion = { now: Date.now(), key: idempotencyKey(request) };
  const given = await parseBody(request, NewBook);
  const book = await addBook(services.database, principal, given, occasion);
  return json(book, { status: 201, headers: { location: `/api/v1/books/${book.id}` } });
});
