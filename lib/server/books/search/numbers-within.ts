import 'server-only';
import { sql } from 'kysely';
import { inParts } from '@/lib/server/database/catalogue/in-parts.ts';
import { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { compileForList, filledUp, longestList } from '@/lib/server/database/compile-for-list.ts';
import type { Span, Value } from './order.ts';
import { booksOf, fromBooks, holding, type Search } from './search.ts';
import { unindexed } from './unindexed.ts';

/** Those of few `books` whose title stands in `span`, by looking at the sort key of each. */
export async function numbersWithin(
  { database, tenantId }: Search,
  books: NumberSet,
  { from, to }: Span,
): Promise<NumberSet> {
  const within: number[] = [];
  for (const some of inParts(books.greatestBelow(books.end, books.end), longestList)) {
    const rows = await withTitles(database, some, tenantId, from, to);
    within.push(...rows.map(({ number }) => number));
  }
  return NumberSet.of(within);
}

const withTitles = compileForList(
  (database, numbers: readonly number[], tenantId: string, from: Value, to: Value) => {
    const title = unindexed(sql<Value>`books.sort_title`);
    return booksOf({ database, tenantId })
      .select('books.number')
      .where('books.number', 'in', numbers)
      .where(title, '>=', from)
      .where(title, '<', to);
  },
);

/** Those of few `books` that all conditions hold for, by asking the row of each. */
export async function numbersHolding(search: Search, books: NumberSet): Promise<NumberSet> {
  const found: number[] = [];
  for (const some of inParts(books.greatestBelow(books.end, books.end), longestList)) {
    const rows = await holding(fromBooks(search), search)
      .select('books.number')
      .where('books.number', 'in', filledUp(some))
      .execute();
    found.push(...rows.map(({ number }) => number));
  }
  return NumberSet.of(found);
}
