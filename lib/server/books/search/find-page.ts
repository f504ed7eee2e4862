import 'server-only';
import type { BookSort } from '@/lib/contract/books.ts';
import { type CursorPosition, placeIn, type Way } from './cursor-of.ts';
import { gather } from './gather.ts';
import { mostGathered } from './limits.ts';
import { indexedOrders, type Position, rankedOrder } from './order.ts';
import { rankFor } from './relevance.ts';
import { positionOf, type Row } from './rows.ts';
import { rarest, type Search } from './search.ts';
import { walk } from './walk.ts';
import { walkRelevance } from './walk-relevance.ts';

export type FoundPage = {
  readonly rows: readonly Row[];
  readonly way: Way;
  /** The place behind which the next page begins; null when there is none. */
  readonly next: Position | null;
};

/**
 * One page of what `search` finds. Rare things are gathered and sorted; frequent ones are met soon on
 * a walk along the order. The first page decides, and the cursor keeps to it.
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
  const driver = rarest(search);
  const few = driver !== undefined && driver.most <= mostGathered;
  const way = cursor?.way ?? (few ? 'gather' : 'walk');
  if (way === 'walk' && sort === 'relevance') {
    return { way, ...(await walkRelevance(search, words, cursor?.after, limit)) };
  }
  const order = sort === 'relevance' ? rankedOrder(rankFor(words)) : indexedOrders[sort];
  const after = cursor && placeIn(order, cursor.after);
  const { rows, until } =
    way === 'gather' && driver !== undefined
      ? { rows: await gather(search, driver, order, after, limit + 1), until: null }
      : await walk(search, order, after, limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { way, rows: page, next: last === undefined ? until : positionOf(last, order) };
}
