import 'server-only';
import { sql } from 'kysely';
import { type TermKind, term } from '@/lib/server/database/catalogue/book-terms.ts';
import type { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { likeEscape, likeLiteral } from '@/lib/server/database/like-pattern.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Condition } from './condition.ts';
import { booksOfRange, booksOfTerms, isWide } from './term-books.ts';

/** Comes after every other character in both databases. */
const lastCharacter = '\u{10ffff}';

/** The keys that begin with `text`, as a half-open range: `from` ≤ key < `to`. */
export function prefixRange(text: string): { readonly from: string; readonly to: string } {
  return { from: text, to: text + lastCharacter };
}

/**
 * A beginning that so many rows of the index have is in very many books: looking at each of them on the
 * way fills a page sooner than reading the rows.
 */
const mostRows = 300;

/** So short ones often do: to count the rows takes a part of the time that it takes to read them. */
const shortBeginning = 2;

/** A word of the book begins with `word`. */
export async function wordCondition(
  database: Database,
  tenantId: string,
  word: string,
): Promise<Condition> {
  const books = await booksBeginning(database, tenantId, 'word', word);
  return books === undefined ? wordInRow(word) : { books };
}

/** The books that have each of `words` at the beginning of a word of their title, if that is known. */
export async function titleBooks(
  database: Database,
  tenantId: string,
  words: readonly string[],
): Promise<NumberSet | undefined> {
  let titles: NumberSet | undefined;
  for (const word of words) {
    const books = await booksBeginning(database, tenantId, 'title', word);
    if (books === undefined) return undefined;
    titles = titles?.and(books) ?? books;
  }
  return titles;
}

/** The books that have a term of a kind that begins with `text`; undefined when very many do. */
async function booksBeginning(
  database: Database,
  tenantId: string,
  kind: TermKind,
  text: string,
): Promise<NumberSet | undefined> {
  const range = prefixRange(term(kind, text));
  const isShort = text.length <= shortBeginning;
  if (isShort && (await isWide(database, tenantId, range, mostRows))) return undefined;
  return booksOfRange(database, tenantId, range, mostRows);
}

/** That a word of the book begins with `word`, known from the row alone: withdrawn books are in no index. */
export function wordInRow(word: string): Condition {
  const pattern = `% ${likeLiteral(word)}%`;
  return { holds: () => sql`books.search_text like ${pattern} escape ${sql.lit(likeEscape)}` };
}

/** The book has one of the terms `values` of a kind. */
export async function termCondition(
  database: Database,
  tenantId: string,
  kind: TermKind,
  values: readonly string[],
): Promise<Condition> {
  const terms = values.map((value) => term(kind, value));
  return { books: await booksOfTerms(database, tenantId, terms) };
}
