import 'server-only';
import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { BooksTable, Schema } from '@/lib/server/database/schema.ts';
import { bookColumns } from '../book-row.ts';
import type { Order, Position } from './order.ts';
import type { BooksSelect } from './search.ts';

type Keys = { sort_title?: string; sort_author?: string; sort_year?: number; rank?: number };

/** A book with the parts of its sort key. */
export type Row = Pick<Selectable<BooksTable>, (typeof bookColumns)[number]> & Keys;

type RowSelect = SelectQueryBuilder<Schema, 'books', Row>;

/** The columns of a book and of its place in `order`. */
export function selectRows(books: BooksSelect, order: Order): RowSelect {
  const keys = order.filter(({ name }) => name !== 'id');
  return books
    .select(bookColumns.map((name) => `books.${name}` as const))
    .select(keys.map(({ name, expression }) => expression.as(name))) as RowSelect;
}

/** `select` sorted by `order`, whose parts it has selected. */
export function inOrder<O>(
  select: SelectQueryBuilder<Schema, 'books', O>,
  order: Order,
  reversed = false,
): SelectQueryBuilder<Schema, 'books', O> {
  return order.reduce(
    (sorted, { expression, descending = false }) =>
      sorted.orderBy(expression, descending === reversed ? 'asc' : 'desc'),
    select,
  );
}

export function positionOf(row: { readonly id: string } & Keys, order: Order): Position {
  return order.map(({ name }) => {
    const value = row[name];
    if (value === undefined) throw new RangeError(`${name} was not selected`);
    return value;
  });
}
