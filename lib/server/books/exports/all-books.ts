import 'server-only';
import type { Book, BookQuery } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { listBooks } from '../list-books.ts';

/** Rows that are held in memory at a time. */
const pageSize = 500;

/**
 * Every book that matches, page by page: memory does not grow with the catalogue, and other requests
 * are answered in between.
 */
export async function* allBooks(
  database: Database,
  tenantId: string,
  filter: Omit<BookQuery, 'limit' | 'cursor'>,
): AsyncGenerator<readonly Book[]> {
  let cursor: string | undefined;
  do {
    const page = await listBooks(database, tenantId, { ...filter, limit: pageSize, cursor });
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
