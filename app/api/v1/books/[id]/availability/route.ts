import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { bookAvailability } from '@/lib/server/lending/book-availability.ts';

export const GET = guard('books.read', async (_request, { principal, services, params }) => {
  const bookId = await pathId(params);
  return json(await bookAvailability(services.database, principal, bookId));
});
