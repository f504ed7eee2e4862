import 'server-only';
import type { WishPage, WishQuery } from '@/lib/contract/wishes.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { decodeCursor, encodeCursor } from '@/lib/server/http/cursor.ts';
import { wholeNumber } from '@/lib/server/http/whole-number.ts';
import { selectWishes, toWish } from './select-wishes.ts';

type Selection = ReturnType<typeof selectWishes>;

/**
 * One page of wishes that the caller may see: the most wanted first, or the newest.
 *
 * @throws {ProblemError} `malformed-query` (400) for a cursor that this list did not give out.
 */
export async function listWishes(
  database: Database,
  principal: Principal,
  query: WishQuery,
): Promise<WishPage> {
  let select = narrowed(selectWishes(database, principal), principal, query);
  if (query.cursor !== undefined) select = after(select, query.sort, query.cursor);
  if (query.sort === 'votes') select = select.orderBy('wishes.votes', 'desc');
  const rows = await select
    .orderBy('wishes.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return {
    items: page.map((row) => toWish(row, principal)),
    nextCursor: more ? encodeCursor([String(last.votes), last.id]) : null,
  };
}

/** A withdrawn wish is shown to whoever wished, when they ask for it. */
function narrowed(select: Selection, { objectId }: Principal, query: WishQuery): Selection {
  const { state, whose } = query;
  let narrow = select;
  if (whose !== 'everyone' || state === 'withdrawn') {
    narrow = narrow.where('wishes.wished_by', '=', objectId);
  }
  if (whose === 'news') narrow = narrow.where('wishes.news', '=', 1);
  return state === 'any'
    ? narrow.where('wishes.state', '!=', 'withdrawn')
    : narrow.where('wishes.state', '=', state);
}

function after(select: Selection, sort: WishQuery['sort'], cursor: string): Selection {
  const [votesText, id] = decodeCursor(cursor, 2) as [string, string];
  if (sort === 'newest') return select.where('wishes.id', '<', id);
  const votes = wholeNumber(votesText);
  return select.where((row) =>
    row.or([
      row('wishes.votes', '<', votes),
      row.and([row('wishes.votes', '=', votes), row('wishes.id', '<', id)]),
    ]),
  );
}
