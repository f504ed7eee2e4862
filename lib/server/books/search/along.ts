import 'server-only';
import { breathe } from '@/lib/server/breathe.ts';
import { compileOnce } from '@/lib/server/database/compile-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { alongOrders } from './along-orders.ts';
import { furtherSlices, walkedSlices } from './limits.ts';
import { isBehind, type Order, type Position, type Span, type Value } from './order.ts';
import { inOrder, positionOf, selectPlaces } from './rows.ts';
import { asksRows, booksOf, type NarrowedSearch, withinSpan } from './search.ts';
import type { Slice } from './slices.ts';

/**
 * The books behind `after` that `search` may find, by walking along the index of `order`, which knows
 * their numbers. It gives up after a bounded number of books, so that no search holds up the others.
 *
 * @param span narrows the way itself down, such as to titles that begin with a text
 */
export async function* along(
  search: NarrowedSearch,
  order: Order,
  after: Position | undefined,
  span?: Span,
): AsyncGenerator<Slice> {
  const { books, database, tenantId } = search;
  const slices = asksRows(search) ? walkedSlices : [...walkedSlices, ...furtherSlices];
  let from = after;
  for (const size of slices) {
    if (from !== after) await breathe();
    const { run, values } = way(order, from, span);
    const rows = await run(database, tenantId, size, ...values);
    const last = rows[size - 1];
    const until = last === undefined ? null : positionOf(last, order);
    const numbers = rows.map(({ number }) => number);
    yield { numbers: books ? numbers.filter((number) => books.has(number)) : numbers, until };
    if (until === null) return;
    from = until;
  }
}

/** The way along all books or a span of them, which is the same for everybody. */
const way = alongOrders((readingOf) =>
  compileOnce((database: Database, tenantId: string, size: number, ...values: Value[]) => {
    const { order, after, span } = readingOf(values);
    const books = withinSpan(booksOf({ database, tenantId }), span);
    const behind = after === undefined ? books : books.where((row) => isBehind(row, order, after));
    return inOrder(selectPlaces(behind, order), order).limit(size);
  }),
);
