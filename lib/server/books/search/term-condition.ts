import 'server-only';
import { type SelectQueryBuilder, sql } from 'kysely';
import { type TermKind, term } from '@/lib/server/database/catalogue/book-terms.ts';
import { likeEscape, likeLiteral } from '@/lib/server/database/like-pattern.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Schema } from '@/lib/server/database/schema.ts';
import type { Condition } from './condition.ts';

/** Comes after every other character in both databases. */
const lastCharacter = '\u{10ffff}';

/** The keys that begin with `text`, as a half-open range: `from` ≤ key < `to`. */
export function prefixRange(text: string): { readonly from: string; readonly to: string } {
  return { from: text, to: text + lastCharacter };
}

/** A word of the book begins with `word`. */
export async function wordCondition(
  database: Database,
  tenantId: string,
  word: string,
): Promise<Condition> {
  const { from, to } = prefixRange(term('word', word));
  const counted = await database
    .selectFrom('catalogue_terms')
    .select((row) => row.fn.sum<number | null>('books').as('books'))
    .where('tenant_id', '=', tenantId)
    .where('term', '>=', from)
    .where('term', '<', to)
    .executeTakeFirst();
  const pattern = `% ${likeLiteral(word)}%`;
  return {
    most: Number(counted?.books ?? 0),
    ids: idsOf(
      database
        .selectFrom('book_terms')
        .select('book_id')
        .distinct()
        .where('tenant_id', '=', tenantId)
        .where('term', '>=', from)
        .where('term', '<', to),
    ),
    holds: () => sql`books.search_text like ${pattern} escape ${sql.lit(likeEscape)}`,
  };
}

/** The book has one of the terms `values` of a kind. */
export async function termCondition(
  database: Database,
  tenantId: string,
  kind: TermKind,
  values: readonly string[],
): Promise<Condition> {
  const terms = values.map((value) => term(kind, value));
  const counted = await database
    .selectFrom('catalogue_terms')
    .select((row) => row.fn.sum<number | null>('books').as('books'))
    .where('tenant_id', '=', tenantId)
    .where('term', 'in', terms)
    .executeTakeFirst();
  return {
    most: Number(counted?.books ?? 0),
    ids: idsOf(
      database
        .selectFrom('book_terms')
        .select('book_id')
        .distinct()
        .where('tenant_id', '=', tenantId)
        .where('term', 'in', terms),
    ),
    holds: (book) =>
      book.exists(
        book
          .selectFrom('book_terms')
          .select('book_terms.book_id')
          .whereRef('book_terms.tenant_id', '=', 'books.tenant_id')
          .whereRef('book_terms.book_id', '=', 'books.id')
          .where('book_terms.term', 'in', terms),
      ),
  };
}

/** A query that gives ids of books, whatever table it reads. */
export function idsOf<T extends keyof Schema>(
  query: SelectQueryBuilder<Schema, T, { book_id: string }>,
): NonNullable<Condition['ids']> {
  return query as never;
}
