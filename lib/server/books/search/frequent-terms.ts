import 'server-only';
import { termKinds } from '@/lib/server/database/catalogue/book-terms.ts';
import { compileOnce } from '@/lib/server/database/compile-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { prefixRange } from './term-condition.ts';
import { type LabelledTerm, type ValueKind, valueIn } from './values-in-row.ts';

/** Of all that a catalogue has; every decade and language is among so many. */
const most = 100;

/** The terms of a kind that most books of the catalogue have. Not that of books without a value. */
export async function frequentTerms(
  database: Database,
  tenantId: string,
  kind: ValueKind,
): Promise<LabelledTerm[]> {
  const { from, to } = prefixRange(termKinds[kind]);
  const rows = await mostFrequent(database, tenantId, from, to);
  return rows.map(({ term, label }) => {
    const value = valueIn(kind, term);
    return { term, label: label ?? (kind === 'decade' ? `${value}s` : value) };
  });
}

const mostFrequent = compileOnce((database: Database, tenantId: string, from: string, to: string) =>
  database
    .selectFrom('catalogue_terms')
    .select(['term', 'label'])
    .where('tenant_id', '=', tenantId)
    .where('term', '>', from)
    .where('term', '<', to)
    .where('books', '>', 0)
    .orderBy('books', 'desc')
    .orderBy('term')
    .limit(most),
);
