import 'server-only';
import { indexedOrders, type Order, type Position, type Value } from './order.ts';
import { rankedOrder } from './relevance.ts';

const indexed: readonly Order[] = Object.values(indexedOrders);

/** One that differs from others in its values alone, and so in nothing that a statement is compiled of. */
export type OrderShape = {
  /** How many values its parts have. */
  readonly count: number;
  readonly orderOf: (values: readonly Value[]) => Order;
};

/** A statement of its own, and the values for it: those of the order, then those of the place. */
type Along<Run> = { readonly run: Run; readonly values: readonly Value[] };

/**
 * Keeps a statement for each shape of order that `compiled` makes one of: one for its beginning, and one
 * for what is behind a place in it.
 *
 * @returns a look-up; it has nothing for orders made for one search, along no index
 */
export function alongOrders<Run>(
  compiled: (shape: OrderShape, isBehindPlace: boolean) => Run,
): (order: Order, after: Position | undefined) => Along<Run> | undefined {
  const known = new Map<string, Run>();
  return (order, after) => {
    const shape = shapeOf(order);
    if (shape === undefined) return undefined;
    const key = `${shape.name} ${after === undefined ? 'first' : 'behind'}`;
    const run = known.get(key) ?? compiled(shape, after !== undefined);
    known.set(key, run);
    return { run, values: [...shape.values, ...(after ?? [])] };
  };
}

function shapeOf(order: Order) {
  const ranked = order[0]?.values;
  if (ranked !== undefined) {
    const { length: count } = ranked;
    return { name: `rank ${count}`, count, orderOf: rankedOrder, values: ranked };
  }
  const index = indexed.indexOf(order);
  if (index < 0) return undefined;
  return { name: String(index), count: 0, orderOf: () => order, values: [] };
}
