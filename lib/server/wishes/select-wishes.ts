import 'server-only';
import type { Wish } from '@/lib/contract/wishes.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/** The tenant's wishes with the book that fulfils them and the caller's vote; narrow it further. */
export function selectWishes(database: Database, { tenantId, objectId }: Principal) {
  return database
    .selectFrom('wishes')
    .leftJoin('books', (join) =>
      join
        .onRef('books.tenant_id', '=', 'wishes.tenant_id')
        .onRef('books.id', '=', 'wishes.book_id'),
    )
    .select([
      'wishes.id',
      'wishes.title',
      'wishes.author',
      'wishes.isbn',
      'wishes.reason',
      'wishes.wished_by',
      'wishes.wished_at',
      'wishes.state',
      'wishes.votes',
      'wishes.note',
      'wishes.answered_at',
      'wishes.news',
      'wishes.closed_at',
      'wishes.version',
      'books.id as book_id',
      'books.title as book_title',
      'books.authors as book_authors',
    ])
    .select(({ selectFrom }) =>
      selectFrom('wish_votes')
        .select((row) => row.fn.countAll<number>().as('n'))
        .whereRef('wish_votes.tenant_id', '=', 'wishes.tenant_id')
        .whereRef('wish_votes.wish_id', '=', 'wishes.id')
        .where('wish_votes.member_id', '=', objectId)
        .as('own_votes'),
    )
    .where('wishes.tenant_id', '=', tenantId);
}

export type WishRow = Awaited<ReturnType<ReturnType<typeof selectWishes>['execute']>>[number];

/**
 * One of the tenant's wishes that the caller may see.
 *
 * @throws {ProblemError} `not-found` (404), for somebody else's withdrawn wish as well.
 */
export async function wishRow(
  database: Database,
  principal: Principal,
  id: string,
): Promise<WishRow> {
  const row = await selectWishes(database, principal)
    .where('wishes.id', '=', id)
    .executeTakeFirst();
  const hidden = row?.state === 'withdrawn' && row.wished_by !== principal.objectId;
  if (row === undefined || hidden) throw new ProblemError('not-found', 'There is no such wish.');
  return row;
}

/** A wish as the wire shows it to the principal. */
export function toWish(row: WishRow, { objectId }: Principal): Wish {
  const { book_id: id, book_title: title, book_authors: authors } = row;
  const yours = row.wished_by === objectId;
  return {
    id: row.id,
    title: row.title,
    author: row.author,
    isbn: row.isbn,
    reason: row.reason,
    state: row.state,
    votes: row.votes,
    yourVote: Number(row.own_votes) > 0,
    yours,
    wishedAt: row.wished_at,
    note: row.note,
    answeredAt: row.answered_at,
    book: id && title !== null && authors ? { id, title, authors: JSON.parse(authors) } : null,
    news: yours && row.news === 1,
    version: row.version,
  };
}
