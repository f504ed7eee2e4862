import 'server-only';
import type { Insertable } from 'kysely';
import type { Database } from './open-database.ts';
import type { Schema } from './schema.ts';

/** SQL Server takes 2,100 parameters in a statement; no table here has more than twenty columns. */
const rowsAtOnce = 100;

/** Inserts `rows`, a hundred with each statement; nothing when there are none. */
export async function insertInChunks<T extends keyof Schema>(
  database: Database,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await database
      .insertInto(table)
      .values(rows.slice(start, start + rowsAtOnce))
      .execute();
  }
}
