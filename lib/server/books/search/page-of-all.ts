import 'server-only';
import { compileOnce } from '@/lib/server/database/compile-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { indexedOrders, isBehind, type Order, type Position } from './order.ts';
import { inOrder, type Row, selectRows } from './rows.ts';
import { fromBooks } from './search.ts';

type ReadPage = (
  database: Database,
  tenantId: string,
  count: number,
  ...after: Position
) => Promise<Row[]>;

/** For each order that an index keeps: the page that begins it, and one behind a place. */
const pages = new Map(
  Object.values(indexedOrders).map((order: Order) => [
    order,
    { first: pageAlong(order, false), behind: pageAlong(order, true) },
  ]),
);

/**
 * A page of the whole catalogue: what everybody asks for most. Undefined for an order that no index
 * keeps.
 */
export async function pageOfAll(
  database: Database,
  tenantId: string,
  order: Order,
  after: Position | undefined,
  count: number,
): Promise<Row[] | undefined> {
  const page = pages.get(order);
  if (after === undefined) return page?.first(database, tenantId, count);
  return page?.behind(database, tenantId, count, ...after);
}

function pageAlong(order: Order, isBehindPlace: boolean): ReadPage {
  return compileOnce((database: Database, tenantId: string, count: number, ...after: Position) => {
    const all = fromBooks({ database, tenantId, status: 'available', conditions: [] });
    const way = isBehindPlace ? all.where((row) => isBehind(row, order, after)) : all;
    return inOrder(selectRows(way, order), order).limit(count);
  });
}
