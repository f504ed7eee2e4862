import 'server-only';
import {
  decadeOf,
  term,
  termKinds,
  yearsInDecade,
} from '@/lib/server/database/catalogue/book-terms.ts';
import { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Condition } from './condition.ts';
import { mostGathered } from './limits.ts';
import { booksOfTerms } from './term-books.ts';
import { prefixRange } from './term-condition.ts';

/** Books without a year have 0, which is in no range. */
const firstYear = 1;
const lastYear = 9999;

/** The book was published from year `from` to year `to`, both included. */
export async function yearCondition(
  database: Database,
  tenantId: string,
  from: number = firstYear,
  to: number = lastYear,
): Promise<Condition> {
  const [first, last] = [Math.max(from, firstYear), Math.min(to, lastYear)];
  const decades = (await knownDecades(database, tenantId)).filter(
    (decade) => decade >= decadeOf(first) && decade <= last,
  );
  const terms = decades.map((decade) => term('decade', String(decade)));
  const books = await booksOfTerms(database, tenantId, terms);
  const isCut = (decade: number) =>
    Math.max(decade, firstYear) < first || decade + yearsInDecade - 1 > last;
  if (!decades.some(isCut)) return { books };
  const few = await fewBetween(database, tenantId, first, last);
  if (few !== undefined) return { books: books.and(few) };
  return {
    books,
    holds: (book) =>
      book.and([book('books.sort_year', '>=', first), book('books.sort_year', '<=', last)]),
  };
}

/** The first year of each decade that a book of the catalogue is from. */
async function knownDecades(database: Database, tenantId: string): Promise<number[]> {
  const kind = termKinds.decade;
  const { from, to } = prefixRange(kind);
  const rows = await database
    .selectFrom('catalogue_terms')
    .select('term')
    .where('tenant_id', '=', tenantId)
    .where('term', '>', from)
    .where('term', '<', to)
    .where('books', '>', 0)
    .execute();
  return rows.map((row) => Number(row.term.slice(kind.length)));
}

/** The books of these years, withdrawn ones too; undefined when there are many. */
async function fewBetween(
  database: Database,
  tenantId: string,
  first: number,
  last: number,
): Promise<NumberSet | undefined> {
  const rows = await database
    .selectFrom('books')
    .select('number')
    .where('tenant_id', '=', tenantId)
    .where('sort_year', '>=', first)
    .where('sort_year', '<=', last)
    .orderBy('sort_year', 'desc')
    .orderBy('sort_title')
    .orderBy('number')
    .limit(mostGathered + 1)
    .execute();
  if (rows.length > mostGathered) return undefined;
  return NumberSet.of(rows.map(({ number }) => number));
}
