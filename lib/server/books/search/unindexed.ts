import 'server-only';
import { type RawBuilder, sql } from 'kysely';
import type { Order } from './order.ts';

/**
 * A column that no index is used for. Without knowing how many rows a condition leaves, SQLite takes the
 * index of an order or of a range to be shorter than a list of numbers, and reads all of it.
 */
export function unindexed<T>(column: RawBuilder<T>): RawBuilder<T> {
  return sql<T>`coalesce(${column}, ${column})`;
}

/** The same order, but along no index. */
export function unindexedOrder(order: Order): Order {
  return order.map((part) => ({ ...part, expression: unindexed(part.expression) }));
}
