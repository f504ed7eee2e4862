import 'server-only';
import { type ExpressionBuilder, sql } from 'kysely';
import type { FilterQuery } from '@/lib/contract/books.ts';
import { subjectKey } from '@/lib/server/database/catalogue/book-terms.ts';
import { inParts } from '@/lib/server/database/catalogue/in-parts.ts';
import { containsPattern, likeEscape, likeLiteral } from '@/lib/server/database/like-pattern.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Schema } from '@/lib/server/database/schema.ts';
import type { Condition } from './condition.ts';
import { keysOf } from './conditions-of.ts';

type Holds = NonNullable<Condition['holds']>;

const never: Holds = () => sql`1 = 0`;

/**
 * What `filter` asks of a withdrawn book, beside its words. Withdrawn books are not in the search
 * index, and few: their own rows are asked.
 */
export async function withdrawnConditions(
  database: Database,
  tenantId: string,
  filter: FilterQuery,
): Promise<Condition[]> {
  const { from = 1, to, available } = filter;
  const subjects = keysOf(filter.subject).map(subjectKey);
  const languages = keysOf(filter.language).map((tag) => tag.toLowerCase());
  const offices = keysOf(filter.office);
  const conditions: Holds[] = [];
  if (subjects.length > 0) {
    conditions.push(hasSubject(await spellings(database, tenantId, subjects)));
  }
  if (languages.length > 0) {
    conditions.push((book) => book(sql`lower(${book.ref('books.language')})`, 'in', languages));
  }
  // A book without a year has 0, which is in no span.
  if (filter.from !== undefined || to !== undefined) {
    conditions.push((book) => book('books.sort_year', '>=', Math.max(from, 1)));
  }
  if (to !== undefined) conditions.push((book) => book('books.sort_year', '<=', to));
  if (offices.length > 0) conditions.push((book) => book.exists(copiesIn(book, offices)));
  if (available !== undefined) conditions.push(never);
  return conditions.map((holds) => ({ holds }));
}

/** How withdrawn books spell the subjects that are asked for, of which each has many ways. */
async function spellings(
  database: Database,
  tenantId: string,
  keys: readonly string[],
): Promise<string[]> {
  const asked = keys.filter((key) => key !== '');
  if (asked.length === 0) return [];
  const rows = await database
    .selectFrom('books')
    .select('subjects')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is not', null)
    .where(({ or }) =>
      or(
        asked.map(
          (key) =>
            sql<boolean>`search_text like ${`% ${likeLiteral(key)}%`} escape ${sql.lit(likeEscape)}`,
        ),
      ),
    )
    .execute();
  const subjects = rows.flatMap((row) => JSON.parse(row.subjects) as string[]);
  return [...new Set(subjects)].filter((subject) => asked.includes(subjectKey(subject)));
}

/** So deep SQLite nests alternatives that stand side by side: it takes 1,000. */
const alternativesInRow = 100;

/**
 * The subjects stand in JSON. What begins one, with its quotes, is all of it: a quote within another has
 * a backslash before it.
 */
function hasSubject(subjects: readonly string[]): Holds {
  if (subjects.length === 0) return never;
  const patterns = subjects
    .map((subject) => JSON.stringify(subject))
    .flatMap((json) => [`${likeLiteral(`[${json}`)}%`, containsPattern(`,${json}`)]);
  const isLike = (pattern: string) =>
    sql<boolean>`books.subjects like ${pattern} escape ${sql.lit(likeEscape)}`;
  return ({ or }) => or(inParts(patterns, alternativesInRow).map((some) => or(some.map(isLike))));
}

function copiesIn(book: ExpressionBuilder<Schema, 'books'>, offices: readonly string[]) {
  return book
    .selectFrom('copies')
    .select('copies.id')
    .whereRef('copies.tenant_id', '=', 'books.tenant_id')
    .whereRef('copies.book_id', '=', 'books.id')
    .where('copies.withdrawn_at', 'is', null)
    .where('copies.office_id', 'in', offices);
}
