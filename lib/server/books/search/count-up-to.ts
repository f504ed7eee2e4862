import 'server-only';
import type { SelectQueryBuilder } from 'kysely';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Schema } from '@/lib/server/database/schema.ts';

/**
 * How many rows `query` has, `most` + 1 for more. Its order must be that of an index, so that counting
 * ends where the limit does.
 */
export async function countUpTo<T extends keyof Schema>(
  database: Database,
  query: SelectQueryBuilder<Schema, T, object>,
  most: number,
): Promise<number> {
  const { n } = await database
    .selectFrom(query.limit(most + 1).as('some'))
    .select((row) => row.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}
