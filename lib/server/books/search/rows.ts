import 'server-only';
import type { Selectable, SelectQueryBuilder } from 'kysely';
import { compileForList, filledUp } from '@/lib/server/database/compile-for-list.ts';
import type { BooksTable, Schema } from '@/lib/server/database/schema.ts';
import { bookColumns } from '../book-row.ts';
import { alongOrders } from './along-orders.ts';
import type { Order, Position, Value } from './order.ts';
import { asksRows, type BooksSelect, fromBooks, holding, type Search } from './search.ts';

/** The parts of a sort key that were asked for. */
export type Keys = {
  number?: number;
  sort_title?: string;
  sort_author?: string;
  sort_year?: number;
};

/** A book with its number and the parts of its sort key. */
export type Row = Pick<Selectable<BooksTable>, (typeof bookColumns)[number] | 'number'> & Keys;

/** The columns of a book and of its place in `order`. */
export function selectRows(
  books: BooksSelect,
  order: Order,
): SelectQueryBuilder<Schema, 'books', Row> {
  const keys = order.filter(({ name }) => name !== 'number');
  return books
    .select(bookColumns.map((name) => `books.${name}` as const))
    .select('books.number')
    .select(keys.map(({ name, expression }) => expression.as(name))) as never;
}

/** The number of a book and the parts of its sort key: what an index knows. */
export type Place = Keys & { readonly number: number };

export function selectPlaces(
  books: BooksSelect,
  order: Order,
): SelectQueryBuilder<Schema, 'books', Place> {
  const keys = order.filter(({ name }) => name !== 'number');
  return books
    .select('books.number')
    .select(keys.map(({ name, expression }) => expression.as(name))) as never;
}

/** Those of the books with `numbers` that `search` finds, in the order of the numbers. */
export async function readRows(
  search: Search,
  order: Order,
  numbers: readonly number[],
): Promise<Row[]> {
  const { database, tenantId, status } = search;
  if (numbers.length === 0) return [];
  const { run, values } = plainRows(order, undefined);
  const rows =
    status === 'available' && !asksRows(search)
      ? await run(database, numbers, tenantId, ...values)
      : await rowsIn(holding(fromBooks(search), search), order, filledUp(numbers)).execute();
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** Rows of the catalogue of which nothing more is asked, which is most often so. */
const plainRows = alongOrders((readingOf) =>
  compileForList((database, numbers: readonly number[], tenantId: string, ...values: Value[]) => {
    const all = fromBooks({ database, tenantId, status: 'available', conditions: [] });
    return rowsIn(all, readingOf(values).order, numbers);
  }),
);

function rowsIn(books: BooksSelect, order: Order, numbers: readonly number[]) {
  return selectRows(books, order).where('books.number', 'in', numbers);
}

/** `select` sorted by `order`. */
export function inOrder<O>(
  select: SelectQueryBuilder<Schema, 'books', O>,
  order: Order,
): SelectQueryBuilder<Schema, 'books', O> {
  return order.reduce(
    (sorted, { expression, descending }) => sorted.orderBy(expression, descending ? 'desc' : 'asc'),
    select,
  );
}

export function positionOf(row: Keys, order: Order): Position {
  return order.map(({ name }) => {
    const value = row[name];
    if (value === undefined) throw new RangeError(`${name} was not selected`);
    return value;
  });
}
