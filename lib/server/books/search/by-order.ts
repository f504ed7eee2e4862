import 'server-only';
import type { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { type CursorPosition, placeIn, type Way } from './cursor-of.ts';
import { mostGathered, mostSorted, sortedPerWalked } from './limits.ts';
import { numbersHolding } from './numbers-within.ts';
import { indexedOrders, type Order, type Position, type Span } from './order.ts';
import { asksRows, type NarrowedSearch, type Search } from './search.ts';
import { type Found, takeRows } from './slices.ts';
import { sorted } from './sorted.ts';
import { walk } from './walk.ts';

/** The first books behind a place, and the way on which they were found. */
export type FoundByOrder = Found & { readonly way: Way };

/**
 * The first `count` books of `search` behind `cursor`. Few books are gathered and sorted; many are met
 * soon on a walk along the order. Where those that are looked for stand together in the order, a walk
 * may meet none for long: then they are gathered after all. Later pages keep to the way of the first.
 *
 * @param span the part of the order in which they all are
 */
export async function byOrder(
  search: NarrowedSearch,
  order: Order,
  cursor: CursorPosition | undefined,
  count: number,
  span?: Span,
): Promise<FoundByOrder> {
  const { books } = search;
  const few = books !== undefined && books.size <= mostSorted ? books : undefined;
  const way = cursor?.way ?? wayFor(order, books, count);
  const after = cursor && placeIn(order, cursor.after);
  if (way === 'walk' || few === undefined) {
    const found = await walk(search, order, after, count, span);
    const isWhole = found.until === null || order === indexedOrders.newest;
    if (isWhole || few === undefined) return { ...found, way: 'walk' };
    return { ...(await gatherRare(search, few, order, after, count)), way: 'gather' };
  }
  return { ...(await gather(search, few, order, after, count)), way: 'gather' };
}

/** The first of few `books` behind `after`, all of which are looked at. */
function gather(
  search: Search,
  books: NumberSet,
  order: Order,
  after: Position | undefined,
  count: number,
): Promise<Found> {
  return takeRows(search, order, sorted(search, books, order, after, count), count);
}

/** The same after a walk met too few: where rows are asked, hardly one will do, so they are asked first. */
export async function gatherRare(
  search: Search,
  books: NumberSet,
  order: Order,
  after: Position | undefined,
  count: number,
): Promise<Found> {
  const rare = asksRows(search) ? await numbersHolding(search, books) : books;
  return gather(search, rare, order, after, count);
}

/** Which way looks at less. A walk meets one of the books in every `books.end / size` of all. */
function wayFor(order: Order, books: NumberSet | undefined, count: number): Way {
  if (books === undefined || order === indexedOrders.newest) return 'walk';
  const { size } = books;
  if (size > mostGathered) return 'walk';
  const walked = (count * books.end) / Math.max(size, 1);
  return size <= walked * sortedPerWalked ? 'gather' : 'walk';
}
