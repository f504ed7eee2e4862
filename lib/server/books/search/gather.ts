import 'server-only';
import type { Condition } from './condition.ts';
import { isBehind, type Order, type Position } from './order.ts';
import { inOrder, type Row, selectRows } from './rows.ts';
import { fromIds, holdingForIds, type Search } from './search.ts';

/** The first `count` rows behind `after`, by looking at every book for which `driver` holds. */
export async function gather(
  search: Search,
  driver: Condition,
  order: Order,
  after: Position | undefined,
  count: number,
): Promise<Row[]> {
  if (driver.ids === undefined) throw new RangeError('the condition knows no ids');
  const others = search.conditions.filter((condition) => condition !== driver);
  let books = holdingForIds(fromIds(search, driver.ids), others);
  if (after !== undefined) books = books.where((row) => isBehind(row, order, after));
  return inOrder(selectRows(books, order), order).limit(count).execute();
}
