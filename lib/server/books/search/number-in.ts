import 'server-only';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Schema } from '@/lib/server/database/schema.ts';

/** So many numbers are asked for with one statement: SQL Server takes 2,100 parameters. */
export const mostNumbers = 2000;

/** Lists are filled up to one of these lengths, so that few statements have to be prepared. */
const lengths = [1, 25, 100, 250, 500, 1000, mostNumbers] as const;

/** The book has one of `numbers`, at most {@link mostNumbers}. */
export function numberIn(
  numbers: readonly number[],
): (book: ExpressionBuilder<Schema, 'books'>) => Expression<SqlBool> {
  const length = lengths.find((one) => one >= numbers.length) ?? numbers.length;
  const last = numbers.at(-1) ?? 0;
  const filled = Array.from({ length }, (_, index) => numbers[index] ?? last);
  return (book) => book('books.number', 'in', filled);
}
