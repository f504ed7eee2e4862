import 'server-only';
import { indexedOrders, type Order, type Position } from './order.ts';

type Made<Query> = { readonly first: Query; readonly behind: Query };

/**
 * What `make` makes of each order that an index keeps: once for its beginning, and once for what is
 * behind a place in it.
 *
 * @returns a look-up; undefined for an order that no index keeps
 */
export function alongOrders<Query>(
  make: (order: Order, isBehindPlace: boolean) => Query,
): (order: Order, after: Position | undefined) => Query | undefined {
  const made = new Map<Order, Made<Query>>(
    Object.values(indexedOrders).map((order) => [
      order,
      { first: make(order, false), behind: make(order, true) },
    ]),
  );
  return (order, after) => made.get(order)?.[after === undefined ? 'first' : 'behind'];
}
