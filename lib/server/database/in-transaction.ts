import 'server-only';
import type { Database } from './open-database.ts';
import { isTransient } from './transient.ts';
import { waitWithJitter } from './wait-with-jitter.ts';

const mostAttempts = 6;
const firstWaitMs = 8;

/**
 * Runs `work` in one transaction: all of it happens, or nothing. When the database chose it as the
 * victim of a deadlock, or was busy, `work` runs again from its beginning; so it must change nothing
 * but the database. Inside another transaction it becomes a part of that one.
 *
 * In both databases a unique violation leaves the transaction alive: handle it and go on, or begin
 * again.
 *
 * @param again says of an error that passes for other reasons than the database's that the work
 *   shall run again, such as {@link isUniqueViolation} when it looks first what is there
 * @throws what `work` throws; everything is rolled back.
 */
export async function inTransaction<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
  again: (error: unknown) => boolean = () => false,
): Promise<T> {
  if (database.isTransaction) return work(database);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (attempt === mostAttempts || !(isTransient(error) || again(error))) throw error;
      await waitWithJitter(firstWaitMs * 2 ** (attempt - 1));
    }
  }
}
