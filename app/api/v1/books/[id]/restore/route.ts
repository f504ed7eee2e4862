import { guard } from '@/lib/server/auth/guard.ts';
import { restoreBook } from '@/lib/server/books/withdraw-book.ts';
import { json } from '@/lib/server/http/answer.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';

export const POST = guard('books.withdraw', async (_request, { principal, services, params }) => {
  const id = await pathId(params);
  return json(await restoreBook(services.database, principal, id, bookQueue));
});
