import 'server-only';
import type { BookSort } from '@/lib/contract/books.ts';
import type { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { type CursorPosition, placeIn, type Way } from './cursor-of.ts';
import { mostGathered, sortedPerWalked } from './limits.ts';
import { indexedOrders, type Position, rankedOrder } from './order.ts';
import { rankFor } from './relevance.ts';
import { positionOf, type Row } from './rows.ts';
import { narrow, type Search } from './search.ts';
import { takeRows } from './slices.ts';
import { sorted } from './sorted.ts';
import { walk } from './walk.ts';
import { walkRelevance } from './walk-relevance.ts';

export type FoundPage = {
  readonly rows: readonly Row[];
  readonly way: Way;
  /** The place behind which the next page begins; null when there is none. */
  readonly next: Position | null;
};

/**
 * One page of what `search` finds. Few books are gathered and sorted; many are met soon on a walk along
 * the order. The first page decides, and the cursor keeps to it.
 *
 * @param words what `relevance` is about
 */
export async function findPage(
  search: Search,
  sort: BookSort,
  words: readonly string[],
  cursor: CursorPosition | undefined,
  limit: number,
): Promise<FoundPage> {
  const narrowed = narrow(search);
  const { books } = narrowed;
  const way = cursor?.way ?? wayFor(sort, books, limit);
  if (way === 'walk' && sort === 'relevance') {
    return { way, ...(await walkRelevance(narrowed, words, cursor?.after, limit)) };
  }
  const order = sort === 'relevance' ? rankedOrder(rankFor(words)) : indexedOrders[sort];
  const after = cursor && placeIn(order, cursor.after);
  const { rows, until } =
    way === 'gather' && books !== undefined
      ? await takeRows(search, order, sorted(search, books, order, after, limit + 1), limit + 1)
      : await walk(narrowed, order, after, limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { way, rows: page, next: last === undefined ? until : positionOf(last, order) };
}

/** Which way looks at less. A walk meets one of the books in every `books.end / size` of all. */
function wayFor(sort: BookSort, books: NumberSet | undefined, limit: number): Way {
  if (books === undefined || sort === 'newest') return 'walk';
  const size = books.size;
  if (size > mostGathered) return 'walk';
  if (sort === 'relevance') return 'gather';
  const walked = (limit * books.end) / Math.max(size, 1);
  return size <= walked * sortedPerWalked ? 'gather' : 'walk';
}
