import 'server-only';
import type { BookFacets, FilterQuery } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { bookFacets } from './book-facets.ts';

/** Short enough that nobody misses the book they just added for long. */
const keptMs = 5000;
const mostKept = 200;

type Kept = { readonly facets: Promise<BookFacets>; readonly until: number };

const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * As {@link bookFacets}, but counted once for everyone of the tenant who asks the same within a few
 * seconds, also while the first count is under way. A failure is not kept.
 *
 * @param now milliseconds of a clock that nobody sets: one that is set back would keep answers for hours
 */
export function keptFacets(
  database: Database,
  tenantId: string,
  filter: FilterQuery,
  now = performance.now(),
): Promise<BookFacets> {
  const answers = kept.get(database) ?? new Map<string, Kept>();
  kept.set(database, answers);
  const key = JSON.stringify([tenantId, ...Object.entries(filter).sort()]);
  const known = answers.get(key);
  if (known !== undefined && now < known.until) return known.facets;
  const facets = bookFacets(database, tenantId, filter);
  facets.catch(() => answers.delete(key));
  // Taken out first, so that the map stays in order of age.
  answers.delete(key);
  answers.set(key, { facets, until: now + keptMs });
  const oldest = answers.keys().next().value;
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest);
  return facets;
}
