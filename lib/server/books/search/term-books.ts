import 'server-only';
import { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { compileForList } from '@/lib/server/database/compile-for-list.ts';
import { compileOnce } from '@/lib/server/database/compile-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { keptBooks } from './kept-books.ts';

/** The books that have one of `terms`. */
export async function booksOfTerms(
  database: Database,
  tenantId: string,
  terms: readonly string[],
): Promise<NumberSet> {
  if (terms.length === 0) return NumberSet.of([]);
  const books = await keptBooks(database, {
    key: keyOf(tenantId, terms),
    read: () => rowsOfTerms(database, terms, tenantId),
    readVersion: async () => sumOf(await changesOfTerms(database, terms, tenantId)),
  });
  return books ?? NumberSet.of([]);
}

/** Under which the books that have one of `terms` are kept. */
export function keyOf(tenantId: string, terms: readonly string[]): string {
  return JSON.stringify([tenantId, 'one of', ...terms]);
}

const rowsOfTerms = compileForList((database, terms: readonly string[], tenantId: string) =>
  termBooks(database, tenantId).select(['part', 'numbers']).where('term', 'in', terms),
);

const changesOfTerms = compileForList((database, terms: readonly string[], tenantId: string) =>
  changes(database, tenantId).where('term', 'in', terms),
);

/** From a term on, and before another. */
type TermRange = { readonly from: string; readonly to: string };

/** Whether the terms of a range fill more than `most` rows. */
export async function isWide(
  database: Database,
  tenantId: string,
  { from, to }: TermRange,
  most: number,
): Promise<boolean> {
  const [row] = await countOfRange(database, tenantId, from, to, most + 1);
  return Number(row?.rows ?? 0) > most;
}

const countOfRange = compileOnce(
  (database: Database, tenantId: string, from: string, to: string, most: number) =>
    database
      .selectFrom(inRange(database, tenantId, from, to).select('part').limit(most).as('some'))
      .select((row) => row.fn.countAll<number>().as('rows')),
);

/** The books that have a term from `from` on and before `to`; undefined when they fill too many rows. */
export async function booksOfRange(
  database: Database,
  tenantId: string,
  { from, to }: TermRange,
  mostRows: number,
): Promise<NumberSet | undefined> {
  return keptBooks(database, {
    key: JSON.stringify([tenantId, 'between', from, to]),
    read: async () => {
      const rows = await rowsOfRange(database, tenantId, from, to, mostRows + 1);
      return rows.length > mostRows ? undefined : rows;
    },
    readVersion: async () => sumOf(await changesOfRange(database, tenantId, from, to)),
  });
}

const rowsOfRange = compileOnce(
  (database: Database, tenantId: string, from: string, to: string, count: number) =>
    inRange(database, tenantId, from, to).select(['part', 'numbers']).limit(count),
);

/** In the order of the key, so that reading ends where a limit does. */
function inRange(database: Database, tenantId: string, from: string, to: string) {
  return termBooks(database, tenantId)
    .where('term', '>=', from)
    .where('term', '<', to)
    .orderBy('term')
    .orderBy('part');
}

const changesOfRange = compileOnce(
  (database: Database, tenantId: string, from: string, to: string) =>
    changes(database, tenantId).where('term', '>=', from).where('term', '<', to),
);

export function termBooks(database: Database, tenantId: string) {
  return database.selectFrom('term_books').where('tenant_id', '=', tenantId);
}

/** How often the books of some terms have changed. A term keeps its row, so this only grows. */
function changes(database: Database, tenantId: string) {
  return database
    .selectFrom('catalogue_terms')
    .select((row) => row.fn.sum<number | null>('changes').as('sum'))
    .where('tenant_id', '=', tenantId);
}

function sumOf([row]: readonly { readonly sum: number | null }[]): number {
  return Number(row?.sum ?? 0);
}
