import 'server-only';
import type { SelectQueryBuilder } from 'kysely';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Schema } from '@/lib/server/database/schema.ts';
import { mostGathered } from './limits.ts';

/**
 * How many rows `query` has; Infinity for more than a search would begin with. Its order must be that
 * of an index, so that counting ends where the limit does.
 */
export async function countUpTo<T extends keyof Schema>(
  database: Database,
  query: SelectQueryBuilder<Schema, T, object>,
): Promise<number> {
  const { n } = await database
    .selectFrom(query.limit(mostGathered + 1).as('some'))
    .select((row) => row.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n) > mostGathered ? Number.POSITIVE_INFINITY : Number(n);
}
