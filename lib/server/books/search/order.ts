import 'server-only';
import {
  type Expression,
  type ExpressionBuilder,
  type RawBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import type { Schema } from '@/lib/server/database/schema.ts';

export type Value = string | number;

/** One part of a sort key. */
export type KeyPart = {
  /** The name under which its value is selected. */
  readonly name: 'sort_title' | 'sort_author' | 'sort_year' | 'number';
  readonly expression: RawBuilder<Value>;
  readonly descending?: true;
};

/** A sort key whose last part is the number, so that no two books have the same. */
export type Order = readonly KeyPart[];

/** Where a book stands in an order: a value for each part of the key. */
export type Position = readonly Value[];

/** Books that stand together in an order: those from `from` on and before `to`. */
export type Span = {
  readonly name: 'sort_title' | 'sort_year';
  readonly from: Value;
  readonly to: Value;
};

function column(name: KeyPart['name']): KeyPart {
  return { name, expression: sql<Value>`${sql.ref(`books.${name}`)}` };
}

const [title, author, year, number] = [
  column('sort_title'),
  column('sort_author'),
  { ...column('sort_year'), descending: true as const },
  column('number'),
];

/** The orders that an index keeps. The latest book has the greatest number. */
export const indexedOrders = {
  title: [title, number],
  author: [author, title, number],
  year: [year, title, number],
  newest: [{ ...number, descending: true as const }],
} satisfies Record<string, Order>;

/**
 * The rows behind `position` in `order`. The first comparison follows from the others; without it no
 * database would begin to read at the position.
 */
export function isBehind(
  row: ExpressionBuilder<Schema, 'books'>,
  order: Order,
  position: Position,
): Expression<SqlBool> {
  const alternatives = order.map((_, index) => {
    const same = order.slice(0, index).map((part, at) => compare(part, '=', position[at]));
    return row.and([...same, compare(order[index], 'behind', position[index])]);
  });
  return row.and([compare(order[0], 'from', position[0]), row.or(alternatives)]);
}

const operators = { '=': ['=', '='], behind: ['>', '<'], from: ['>=', '<='] };

function compare(
  part: KeyPart | undefined,
  relation: keyof typeof operators,
  value: Value | undefined,
): Expression<SqlBool> {
  if (part === undefined || value === undefined) throw new RangeError('a position is too short');
  const operator = operators[relation][part.descending ? 1 : 0] ?? '=';
  return sql<SqlBool>`${part.expression} ${sql.raw(operator)} ${value}`;
}
