import 'server-only';
import { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { unpackTerms } from '@/lib/server/database/catalogue/packed-term.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/** The books that have one of `terms`. */
export async function booksOfTerms(
  database: Database,
  tenantId: string,
  terms: readonly string[],
): Promise<NumberSet> {
  if (terms.length === 0) return NumberSet.of([]);
  const rows = await database
    .selectFrom('term_books')
    .select(['part', 'numbers'])
    .where('tenant_id', '=', tenantId)
    .where('term', 'in', terms)
    .execute();
  return unpackTerms(rows);
}

/** The books that have a term from `from` on and before `to`; undefined when they fill too many rows. */
export async function booksOfRange(
  database: Database,
  tenantId: string,
  { from, to }: { readonly from: string; readonly to: string },
  mostRows: number,
): Promise<NumberSet | undefined> {
  const rows = await database
    .selectFrom('term_books')
    .select(['part', 'numbers'])
    .where('tenant_id', '=', tenantId)
    .where('term', '>=', from)
    .where('term', '<', to)
    .orderBy('term')
    .orderBy('part')
    .limit(mostRows + 1)
    .execute();
  return rows.length > mostRows ? undefined : unpackTerms(rows);
}
