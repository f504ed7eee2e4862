import 'server-only';
import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
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

/** The terms that a prefix stands for are asked for one by one when they are no more than these. */
const mostTerms = 16;

/** A word of the book begins with `word`. */
export async function wordCondition(
  database: Database,
  tenantId: string,
  word: string,
): Promise<Condition> {
  const { from, to } = prefixRange(term('word', word));
  const vocabulary = database
    .selectFrom('catalogue_terms')
    .where('tenant_id', '=', tenantId)
    .where('term', '>=', from)
    .where('term', '<', to);
  const pattern = `% ${likeLiteral(word)}%`;
  const holds: Condition['holds'] = () =>
    sql`books.search_text like ${pattern} escape ${sql.lit(likeEscape)}`;
  const known = await vocabulary
    .select(['term', 'books'])
    .where('books', '>', 0)
    .orderBy('term')
    .limit(mostTerms + 1)
    .execute();
  const few = amongTerms(database, tenantId, known);
  if (known.length <= 1) return { ...few, holds };
  // Of several terms that stand side by side SQLite reads the range in half the time of the list.
  const range = database
    .selectFrom('book_terms')
    .select('book_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('term', '>=', from)
    .where('term', '<', to);
  if (known.length <= mostTerms) return { ...few, ids: idsOf(range), holds };
  const counted = await vocabulary
    .select((row) => row.fn.sum<number>('books').as('books'))
    .executeTakeFirstOrThrow();
  return { most: Number(counted.books), ids: idsOf(range), holds };
}

/** The book has one of the terms `values` of a kind. */
export async function termCondition(
  database: Database,
  tenantId: string,
  kind: TermKind,
  values: readonly string[],
): Promise<Condition> {
  const terms = values.map((value) => term(kind, value));
  const known = await database
    .selectFrom('catalogue_terms')
    .select(['term', 'books'])
    .where('tenant_id', '=', tenantId)
    .where('term', 'in', terms)
    .execute();
  const { holdsForId, ...among } = amongTerms(database, tenantId, known);
  return { ...among, holdsForId, holds: (book) => holdsForId(book.ref('books.id')) };
}

/** Stands for no term at all: SQL has no empty list. */
const noTerm = '';

/** The book has one of the `known` terms. */
function amongTerms(
  database: Database,
  tenantId: string,
  known: readonly { readonly term: string; readonly books: number }[],
) {
  const terms = known.length > 0 ? known.map((one) => one.term) : [noTerm];
  const rows = database
    .selectFrom('book_terms')
    .select('book_terms.book_id')
    .where('book_terms.tenant_id', '=', tenantId)
    .where('book_terms.term', 'in', terms);
  return {
    most: known.reduce((sum, { books }) => sum + books, 0),
    // One term has each book once.
    ids: idsOf(terms.length === 1 ? rows : rows.distinct()),
    holdsForId: (id: Expression<string>) =>
      sql<SqlBool>`exists ${rows.where('book_terms.book_id', '=', id)}`,
  };
}

/** A query that gives ids of books, whatever table it reads. */
export function idsOf<T extends keyof Schema>(
  query: SelectQueryBuilder<Schema, T, { book_id: string }>,
): NonNullable<Condition['ids']> {
  return query as never;
}
