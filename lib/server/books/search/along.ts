import 'server-only';
import { walkedSlices } from './limits.ts';
import { isBehind, type Order, type Position } from './order.ts';
import { inOrder, positionOf, selectPlaces } from './rows.ts';
import { type BooksSelect, booksOf, type NarrowedSearch } from './search.ts';
import type { Slice } from './slices.ts';

/**
 * The books behind `after` that `search` may find, by walking along the index of `order`, which knows
 * their numbers. It gives up after a bounded number of books, so that no
 * search holds up the others.
 *
 * @param within narrows the way itself down, such as to titles that begin with a text
 */
export async function* along(
  search: NarrowedSearch,
  order: Order,
  after: Position | undefined,
  within: (books: BooksSelect) => BooksSelect = (all) => all,
): AsyncGenerator<Slice> {
  const { books } = search;
  const all = within(booksOf(search));
  let from = after;
  for (const size of walkedSlices) {
    const place = from;
    const way = place === undefined ? all : all.where((row) => isBehind(row, order, place));
    const rows = await inOrder(selectPlaces(way, order), order).limit(size).execute();
    const last = rows[size - 1];
    const until = last === undefined ? null : positionOf(last, order);
    const numbers = rows.map(({ number }) => number);
    yield { numbers: books ? numbers.filter((number) => books.has(number)) : numbers, until };
    if (until === null) return;
    from = until;
  }
}
