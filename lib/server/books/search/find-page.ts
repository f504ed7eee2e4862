import 'server-only';
import type { BookSort } from '@/lib/contract/books.ts';
import type { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { type CursorPosition, cursorOfAnotherList, placeIn, type Way } from './cursor-of.ts';
import { mostGathered, mostSorted, sortedPerWalked } from './limits.ts';
import { indexedOrders, type Order, type Position } from './order.ts';
import { rankedOrder, rankValues } from './relevance.ts';
import { positionOf, type Row } from './rows.ts';
import { type BooksSelect, type NarrowedSearch, narrow, type Search } from './search.ts';
import { type Found, takeRows } from './slices.ts';
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
  const way = cursor?.way ?? wayFor(sort, narrowed.books, limit);
  if (sort !== 'relevance') {
    return byIndexedOrder(narrowed, indexedOrders[sort], way, cursor?.after, limit);
  }
  if (way === 'walk') {
    return { way, ...(await walkRelevance(narrowed, words, cursor?.after, limit)) };
  }
  const order = rankedOrder(rankValues(words));
  const { books } = narrowed;
  // On the first page they were few.
  if (books === undefined || books.size > 2 * mostSorted) throw cursorOfAnotherList();
  const after = cursor && placeIn(order, cursor.after);
  return pageOf(await gather({ ...narrowed, books }, order, after, limit), order, way, limit);
}

/** Where those that are looked for stand together in the order, a walk may meet none for long. */
async function byIndexedOrder(
  search: NarrowedSearch,
  order: Order,
  asked: Way,
  position: Position | undefined,
  limit: number,
): Promise<FoundPage> {
  const after = position && placeIn(order, position);
  const { books } = search;
  const few = books !== undefined && books.size <= mostSorted ? { ...search, books } : undefined;
  if (asked === 'walk' || few === undefined) {
    const within = order === indexedOrders.year ? withinYears(search) : undefined;
    const found = await walk(search, order, after, limit + 1, within);
    const isWhole = found.until === null || order === indexedOrders.newest;
    if (isWhole || few === undefined) return pageOf(found, order, 'walk', limit);
  }
  return pageOf(await gather(few, order, after, limit), order, 'gather', limit);
}

/** The walk begins where the years do that are asked for. */
function withinYears({ conditions }: Search): (books: BooksSelect) => BooksSelect {
  return (books) =>
    conditions.reduce(
      (some, { years }) =>
        years === undefined
          ? some
          : some
              .where('books.sort_year', '>=', years.first)
              .where('books.sort_year', '<=', years.last),
      books,
    );
}

function gather(
  search: NarrowedSearch & { readonly books: NumberSet },
  order: Order,
  after: Position | undefined,
  limit: number,
): Promise<Found> {
  const slices = sorted(search, search.books, order, after, limit + 1);
  return takeRows(search, order, slices, limit + 1);
}

function pageOf({ rows, until }: Found, order: Order, way: Way, limit: number): FoundPage {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { way, rows: page, next: last === undefined ? until : positionOf(last, order) };
}

/** Which way looks at less. A walk meets one of the books in every `books.end / size` of all. */
function wayFor(sort: BookSort, books: NumberSet | undefined, limit: number): Way {
  if (books === undefined || sort === 'newest') return 'walk';
  const { size } = books;
  if (size > mostGathered) return 'walk';
  if (sort === 'relevance') return 'gather';
  const walked = (limit * books.end) / Math.max(size, 1);
  return size <= walked * sortedPerWalked ? 'gather' : 'walk';
}
