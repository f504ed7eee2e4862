import 'server-only';
import type { FilterQuery } from '@/lib/contract/books.ts';
import { subjectKey, term } from '@/lib/server/database/catalogue/book-terms.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { keysOf } from './conditions-of.ts';
import type { Labels } from './count-values.ts';

/** How people read the subjects and languages that are chosen, by term. */
export async function labelsOf(
  database: Database,
  tenantId: string,
  filter: FilterQuery,
): Promise<Labels> {
  const chosen = [
    ...keysOf(filter.subject).map((subject) => term('subject', subjectKey(subject))),
    ...keysOf(filter.language).map((tag) => term('language', tag.toLowerCase())),
  ];
  if (chosen.length === 0) return new Map();
  const rows = await database
    .selectFrom('catalogue_terms')
    .select(['term', 'label'])
    .where('tenant_id', '=', tenantId)
    .where('term', 'in', chosen)
    .execute();
  return new Map(rows.map(({ term, label }) => [term, label ?? term.slice(2)]));
}
