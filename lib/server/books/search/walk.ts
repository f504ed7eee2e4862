import 'server-only';
import { along } from './along.ts';
import { latest } from './latest.ts';
import { indexedOrders, isBehind, type Order, type Position, type Span } from './order.ts';
import { pageOfAll } from './page-of-all.ts';
import { inOrder, selectRows } from './rows.ts';
import { fromBooks, holding, type NarrowedSearch, withinSpan } from './search.ts';
import { type Found, takeRows } from './slices.ts';
import { unindexedOrder } from './unindexed.ts';

/**
 * The first `count` rows behind `after` of those that `search` finds, by walking along `order`. It
 * gives up after a bounded number of books, so that no search holds up the others.
 *
 * @param span narrows the way itself down, such as to titles that begin with a text
 */
export async function walk(
  search: NarrowedSearch,
  order: Order,
  after: Position | undefined,
  count: number,
  span?: Span,
): Promise<Found> {
  if (search.books !== undefined && order === indexedOrders.newest) {
    return takeRows(search, order, latest(search.books, after), count);
  }
  if (search.status !== 'withdrawn' && search.conditions.length > 0) {
    return takeRows(search, order, along(search, order, after, span), count);
  }
  if (search.status === 'available' && span === undefined) {
    const rows = await pageOfAll(search.database, search.tenantId, order, after, count);
    return { rows, until: null };
  }
  // Withdrawn books are few and in an index of their own: they are looked at one by one.
  const sorting = search.status === 'withdrawn' ? unindexedOrder(order) : order;
  const all = holding(withinSpan(fromBooks(search), span), search);
  const way = after === undefined ? all : all.where((row) => isBehind(row, sorting, after));
  const rows = await inOrder(selectRows(way, order), sorting).limit(count).execute();
  return { rows, until: null };
}
