import 'server-only';
import { sql } from 'kysely';
import type { BookPage, BookQuery } from '@/lib/contract/books.ts';
import { foldText } from '@/lib/server/database/fold-text.ts';
import { containsPattern, likeEscape } from '@/lib/server/database/like-pattern.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { decodeCursor, encodeCursor } from '@/lib/server/http/cursor.ts';
import { bookColumns, toBook } from './book-row.ts';

/**
 * One page of the tenant's books in order of title. Every word of `query.q` must occur in title,
 * authors, subjects or ISBN. Keyset paging: rows that come or go meanwhile shift no page.
 *
 * @throws {ProblemError} `malformed-query` (400) for a cursor that this list did not give out.
 */
export async function listBooks(
  database: Database,
  tenantId: string,
  query: BookQuery,
): Promise<BookPage> {
  let select = database
    .selectFrom('books')
    .select([...bookColumns, 'sort_title'])
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', query.status === 'withdrawn' ? 'is not' : 'is', null);
  for (const word of foldText(query.q).split(' ').filter(Boolean)) {
    select = select.where(
      sql<boolean>`search_text like ${containsPattern(word)} escape ${sql.lit(likeEscape)}`,
    );
  }
  if (query.cursor !== undefined) {
    const [title, id] = decodeCursor(query.cursor, 2) as [string, string];
    select = select.where((row) =>
      row.or([
        row('sort_title', '>', title),
        row.and([row('sort_title', '=', title), row('id', '>', id)]),
      ]),
    );
  }
  const rows = await select
    .orderBy('sort_title')
    .orderBy('id')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return {
    items: page.map(toBook),
    nextCursor: more ? encodeCursor([last.sort_title, last.id]) : null,
  };
}
