import 'server-only';
import { indexedOrders, type Order, type Position, type Value } from './order.ts';
import { rankedOrder } from './relevance.ts';

const indexed: readonly Order[] = Object.values(indexedOrders);

/** An order, and the place behind which it is read if not from its beginning. */
export type Reading = { readonly order: Order; readonly after: Position | undefined };

/** A statement, and the values for it that come from a {@link Reading}. */
type Along<Run> = { readonly run: Run; readonly values: readonly Value[] };

/**
 * Keeps a statement for each kind of reading. Readings of one kind differ in their values alone: those
 * of a rank, and those of the place.
 *
 * @param compile makes the statement, whose last parameters are these values. Of what stands for them
 *   it gets the reading back by `readingOf`.
 * @returns a look-up, for an order that an index keeps and for one by rank
 */
export function alongOrders<Run>(
  compile: (readingOf: (values: readonly Value[]) => Reading) => Run,
): (order: Order, after: Position | undefined) => Along<Run> {
  const known = new Map<string, Run>();
  return (order, after) => {
    const ranks = order[0]?.values;
    const kind = [ranks?.length ?? indexName(order), after === undefined ? 'first' : 'behind'];
    const key = kind.join(' ');
    const run =
      known.get(key) ??
      compile((values) => {
        const [own, place] = [values.slice(0, ranks?.length ?? 0), values.slice(ranks?.length)];
        return { order: ranks ? rankedOrder(own) : order, after: after && place };
      });
    known.set(key, run);
    return { run, values: [...(ranks ?? []), ...(after ?? [])] };
  };
}

function indexName(order: Order): string {
  const index = indexed.indexOf(order);
  if (index < 0) throw new RangeError('an order that no index keeps has no statement of its own');
  return `index ${index}`;
}
