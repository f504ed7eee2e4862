import 'server-only';
import type { Database } from './open-database.ts';
import { isTransient } from './transient.ts';
import { waitWithJitter } from './wait-with-jitter.ts';

const mostAttempts = 3;
const firstWaitMs = 100;

/**
 * Runs `work` in one transaction: all of it happens, or nothing. When the database chose it as the
 * victim of a deadlock, or was busy, `work` runs again from its beginning; so it must change nothing
 * but the database. Inside another transaction it becomes a part of that one.
 *
 * In both databases a unique violation leaves the transaction alive: handle it and go on.
 *
 * @throws what `work` throws; everything is rolled back.
 */
export async function inTransaction<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  if (database.isTransaction) return work(database);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (attempt === mostAttempts || !isTransient(error)) throw error;
      await waitWithJitter(firstWaitMs * 2 ** (attempt - 1));
    }
  }
}
