import 'server-only';
import { type RawBuilder, sql } from 'kysely';
import { typedTitle } from '@/lib/server/database/catalogue/sort-title.ts';
import { likeEscape, likeLiteral } from '@/lib/server/database/like-pattern.ts';
import { prefixRange } from './term-condition.ts';

/**
 * How well a book fits `words`, the best being 0: the title is what was typed; it begins with it; each
 * word begins one of its words; they stand elsewhere, in authors or subjects.
 */
export function rankFor(words: readonly string[]): RawBuilder<number> {
  const typed = typedTitle(words);
  const { from, to } = prefixRange(typed);
  const begins = (pattern: string) =>
    sql`books.sort_title like ${pattern} escape ${sql.lit(likeEscape)}`;
  const inTitle = words.map((word) => {
    const pattern = `${likeLiteral(word)}%`;
    return sql`(${begins(pattern)} or ${begins(`% ${pattern}`)})`;
  });
  return sql<number>`case
    when books.sort_title = ${typed} then 0
    when books.sort_title >= ${from} and books.sort_title < ${to} then 1
    when ${sql.join(inTitle, sql` and `)} then 2
    else 3 end`;
}
