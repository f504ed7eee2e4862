import 'server-only';
import type { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { compileForList } from '@/lib/server/database/compile-for-list.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { keep, keptAsOf } from './kept-books.ts';
import { keyOf, termBooks } from './term-books.ts';

/** The books of each of `terms`, with no more statements than those of one. */
export async function booksOfEach(
  database: Database,
  tenantId: string,
  terms: readonly string[],
): Promise<NumberSet[]> {
  const changed = await changesOfEach(database, terms, tenantId);
  const versions = new Map(changed.map(({ term, changes }) => [term, changes]));
  const asked = terms.map((term) => {
    const [key, version] = [keyOf(tenantId, [term]), versions.get(term) ?? 0];
    return { term, key, version, kept: keptAsOf(database, key, version) };
  });
  const unread = asked.flatMap(({ term, kept }) => (kept === undefined ? [term] : []));
  const rows = unread.length === 0 ? [] : await rowsOfEach(database, unread, tenantId);
  return asked.map(({ term, key, version, kept }) => {
    const own = () => rows.filter((row) => row.term === term);
    return kept ?? keep(database, key, version, own());
  });
}

const changesOfEach = compileForList((database, terms: readonly string[], tenantId: string) =>
  database
    .selectFrom('catalogue_terms')
    .select(['term', 'changes'])
    .where('tenant_id', '=', tenantId)
    .where('term', 'in', terms),
);

const rowsOfEach = compileForList((database, terms: readonly string[], tenantId: string) =>
  termBooks(database, tenantId).select(['term', 'part', 'numbers']).where('term', 'in', terms),
);
