import 'server-only';
import { indexedOrders, type Order, type Position, type Span, type Value } from './order.ts';

const indexed: readonly Order[] = Object.values(indexedOrders);

/** An order, the place behind which it is read if not from its beginning, and the span if not all. */
export type Reading = {
  readonly order: Order;
  readonly after: Position | undefined;
  readonly span: Span | undefined;
};

/** A statement, and the values for it that come from a {@link Reading}. */
type Along<Run> = { readonly run: Run; readonly values: readonly Value[] };

/**
 * Keeps a statement for each kind of reading. Readings of one kind differ in their values alone: those
 * of the place and of the ends of the span.
 *
 * @param compile makes the statement, whose last parameters are these values. Of what stands for them
 *   it gets the reading back by `readingOf`.
 * @returns a look-up, for an order that an index keeps
 */
export function alongOrders<Run>(
  compile: (readingOf: (values: readonly Value[]) => Reading) => Run,
): (order: Order, after: Position | undefined, span?: Span) => Along<Run> {
  const known = new Map<string, Run>();
  return (order, after, span) => {
    const start = after === undefined ? 'first' : 'behind';
    const kind = [indexName(order), start, span?.name ?? 'all'].join(' ');
    const run =
      known.get(kind) ??
      compile((values) => {
        const [from, to] = values.slice(after?.length ?? 0);
        const ends = span && from !== undefined && to !== undefined ? { from, to } : undefined;
        return {
          order,
          after: after && values.slice(0, after.length),
          span: span && ends && { name: span.name, ...ends },
        };
      });
    known.set(kind, run);
    return { run, values: [...(after ?? []), ...(span ? [span.from, span.to] : [])] };
  };
}

function indexName(order: Order): string {
  const index = indexed.indexOf(order);
  if (index < 0) throw new RangeError('an order that no index keeps has no statement of its own');
  return `index ${index}`;
}
