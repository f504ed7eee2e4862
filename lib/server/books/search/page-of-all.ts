import 'server-only';
import { compileOnce } from '@/lib/server/database/compile-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { alongOrders } from './along-orders.ts';
import { isBehind, type Order, type Position, type Value } from './order.ts';
import { inOrder, type Row, selectRows } from './rows.ts';
import { fromBooks } from './search.ts';

/** A page of the whole catalogue: what everybody asks for most. */
export async function pageOfAll(
  database: Database,
  tenantId: string,
  order: Order,
  after: Position | undefined,
  count: number,
): Promise<Row[]> {
  const { run, values } = pages(order, after);
  return run(database, tenantId, count, ...values);
}

const pages = alongOrders((readingOf) =>
  compileOnce((database: Database, tenantId: string, count: number, ...values: Value[]) => {
    const { order, after } = readingOf(values);
    const all = fromBooks({ database, tenantId, status: 'available', conditions: [] });
    const way = after === undefined ? all : all.where((row) => isBehind(row, order, after));
    return inOrder(selectRows(way, order), order).limit(count);
  }),
);
