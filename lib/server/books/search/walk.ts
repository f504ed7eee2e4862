import 'server-only';
import { walkedSlices } from './limits.ts';
import { isBehind, isUpTo, type Order, type Position } from './order.ts';
import { inOrder, positionOf, type Row, selectRows } from './rows.ts';
import { alongBooks, type BooksSelect, fromBooks, holding, type Search } from './search.ts';

/** What was found on the way, and where it ended although there may be more. */
export type Walked = { readonly rows: Row[]; readonly until: Position | null };

/**
 * The first `count` rows behind `after`, by walking along `order` and looking at each book on the way.
 * It gives up after a bounded number of books, so that no search holds up the others.
 *
 * @param within narrows the way itself down, such as to titles that begin with a text
 */
export async function walk(
  search: Search,
  order: Order,
  after: Position | undefined,
  count: number,
  within: (books: BooksSelect) => BooksSelect = (books) => books,
): Promise<Walked> {
  const way = (from: Position | undefined, books = fromBooks(search)) =>
    from === undefined ? within(books) : within(books).where((row) => isBehind(row, order, from));
  if (search.conditions.length === 0) {
    const rows = await inOrder(selectRows(way(after), order), order)
      .limit(count)
      .execute();
    return { rows, until: null };
  }
  const rows: Row[] = [];
  let from = after;
  for (const books of walkedSlices) {
    const until = await endOfSlice(search, way(from, alongBooks(search)), order, books);
    if (until === null) return { rows, until: null };
    const slice = holding(way(from), search.conditions).where((row) => isUpTo(row, order, until));
    const wanted = count - rows.length;
    const found = await inOrder(selectRows(slice, order), order).limit(wanted).execute();
    rows.push(...found);
    if (rows.length === count) return { rows, until: null };
    from = until;
  }
  return { rows, until: from ?? null };
}

/** The place of the last of the next `books` books; null when there is none. */
async function endOfSlice(
  { database }: Search,
  way: BooksSelect,
  order: Order,
  books: number,
): Promise<Position | null> {
  const keys = way.select(order.map(({ name, expression }) => expression.as(name)));
  const slice = inOrder(keys, order).limit(books).as('slice');
  const last = database.selectFrom(slice).selectAll();
  const backwards = order.reduce(
    (sorted, { name, descending }) => sorted.orderBy(name as never, descending ? 'asc' : 'desc'),
    last,
  );
  const row = await backwards.limit(1).executeTakeFirst();
  return row === undefined ? null : positionOf(row as Row, order);
}
