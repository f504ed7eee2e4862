import 'server-only';
import { type RawBuilder, sql } from 'kysely';
import { typedTitle } from '@/lib/server/database/catalogue/sort-title.ts';
import { likeEscape, likeLiteral } from '@/lib/server/database/like-pattern.ts';
import { indexedOrders, type Order, type Value } from './order.ts';
import { prefixRange } from './term-condition.ts';

/** What titles are compared with to rank them for `words`: see {@link rankedOrder}. */
export function rankValues(words: readonly string[]): string[] {
  const typed = typedTitle(words);
  const { from, to } = prefixRange(typed);
  const patterns = words.map(likeLiteral).flatMap((word) => [`${word}%`, `% ${word}%`]);
  return [typed, from, to, ...patterns];
}

/**
 * By how well a book fits words, the best first; then by title. The title is what was typed; it begins
 * with it; each word begins one of its words; they stand elsewhere, in authors or subjects.
 *
 * @param values of {@link rankValues}
 */
export function rankedOrder(values: readonly Value[]): Order {
  return [{ name: 'rank', expression: rankBy(values), values }, ...indexedOrders.title];
}

/** A whole number, the best being 0. */
function rankBy([typed, from, to, ...patterns]: readonly Value[]): RawBuilder<number> {
  const begins = (pattern: Value | undefined) =>
    sql`books.sort_title like ${pattern} escape ${sql.lit(likeEscape)}`;
  const inTitle = patterns.flatMap((first, index) =>
    index % 2 === 0 ? sql`(${begins(first)} or ${begins(patterns[index + 1])})` : [],
  );
  return sql<number>`case
    when books.sort_title = ${typed} then 0
    when books.sort_title >= ${from} and books.sort_title < ${to} then 1
    when ${sql.join(inTitle, sql` and `)} then 2
    else 3 end`;
}
