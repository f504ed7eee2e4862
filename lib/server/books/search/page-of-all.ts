import 'server-only';
import { compileOnce } from '@/lib/server/database/compile-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { alongOrders } from './along-orders.ts';
import { isBehind, type Order, type Position, type Value } from './order.ts';
import { inOrder, type Row, selectRows } from './rows.ts';
import { fromBooks } from './search.ts';

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
  const page = pages(order, after);
  return page?.run(database, tenantId, count, ...page.values);
}

const pages = alongOrders(({ orderOf, count: valuesOfOrder }, isBehindPlace) =>
  compileOnce((database: Database, tenantId: string, count: number, ...values: Value[]) => {
    const order = orderOf(values.slice(0, valuesOfOrder));
    const all = fromBooks({ database, tenantId, status: 'available', conditions: [] });
    const after = values.slice(valuesOfOrder);
    const way = isBehindPlace ? all.where((row) => isBehind(row, order, after)) : all;
    return inOrder(selectRows(way, order), order).limit(count);
  }),
);
