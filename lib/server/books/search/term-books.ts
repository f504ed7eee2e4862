import 'server-only';
import { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { unpackTerms } from '@/lib/server/database/catalogue/packed-term.ts';
import { compileForList } from '@/lib/server/database/compile-for-list.ts';
import { compileOnce } from '@/lib/server/database/compile-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/** The books that have one of `terms`. */
export async function booksOfTerms(
  database: Database,
  tenantId: string,
  terms: readonly string[],
): Promise<NumberSet> {
  if (terms.length === 0) return NumberSet.of([]);
  return unpackTerms(await rowsOfTerms(database, terms, tenantId));
}

const rowsOfTerms = compileForList((database, terms: readonly string[], tenantId: string) =>
  termBooks(database, tenantId).where('term', 'in', terms),
);

/** The books that have a term from `from` on and before `to`; undefined when they fill too many rows. */
export async function booksOfRange(
  database: Database,
  tenantId: string,
  { from, to }: { readonly from: string; readonly to: string },
  mostRows: number,
): Promise<NumberSet | undefined> {
  const rows = await rowsOfRange(database, tenantId, from, to, mostRows + 1);
  return rows.length > mostRows ? undefined : unpackTerms(rows);
}

const rowsOfRange = compileOnce(
  (database: Database, tenantId: string, from: string, to: string, count: number) =>
    termBooks(database, tenantId)
      .where('term', '>=', from)
      .where('term', '<', to)
      .orderBy('term')
      .orderBy('part')
      .limit(count),
);

function termBooks(database: Database, tenantId: string) {
  return database
    .selectFrom('term_books')
    .select(['part', 'numbers'])
    .where('tenant_id', '=', tenantId);
}
