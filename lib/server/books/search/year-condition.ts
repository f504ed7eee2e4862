import 'server-only';
import { type SqlBool, sql } from 'kysely';
import {
  decadeOf,
  term,
  termKinds,
  yearsInDecade,
} from '@/lib/server/database/catalogue/book-terms.ts';
import { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Condition } from './condition.ts';
import { mostGathered, mostOfYears } from './limits.ts';
import { booksOfTerms } from './term-books.ts';
import { prefixRange } from './term-condition.ts';
import { unindexed } from './unindexed.ts';

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
  const year = unindexed(sql<number>`books.sort_year`);
  const between = sql<SqlBool>`${year} between ${first} and ${last}`;
  const holds = () => between;
  const decades = (await knownDecades(database, tenantId)).filter(
    ({ decade }) => decade >= decadeOf(first) && decade <= last,
  );
  const years = { first, last };
  if (decades.reduce((sum, { books }) => sum + books, 0) > mostOfYears) return { years, holds };
  const terms = decades.map(({ decade }) => term('decade', String(decade)));
  const books = await booksOfTerms(database, tenantId, terms);
  const isCut = ({ decade }: Decade) =>
    Math.max(decade, firstYear) < first || decade + yearsInDecade - 1 > last;
  if (!decades.some(isCut)) return { years, books };
  const few = await fewBetween(database, tenantId, first, last);
  return few === undefined ? { years, books, holds } : { years, books: books.and(few) };
}

type Decade = { readonly decade: number; readonly books: number };

/** The first year of each decade that books of the catalogue are from, with their number. */
async function knownDecades(database: Database, tenantId: string): Promise<Decade[]> {
  const kind = termKinds.decade;
  const { from, to } = prefixRange(kind);
  const rows = await database
    .selectFrom('catalogue_terms')
    .select(['term', 'books'])
    .where('tenant_id', '=', tenantId)
    .where('term', '>', from)
    .where('term', '<', to)
    .where('books', '>', 0)
    .execute();
  return rows.map(({ term, books }) => ({ decade: Number(term.slice(kind.length)), books }));
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
