import 'server-only';
import { inTransaction } from '@/lib/server/database/in-transaction.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';

const mostAttempts = 4;

/**
 * Runs `work` in a transaction. When a unique index refuses its row, because someone else wrote one
 * meanwhile, all of it is rolled back and runs again on what is true then: with another copy, or to
 * the answer that none is free.
 *
 * @throws what `work` throws, and the unique violation when it stays.
 */
export async function decide<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(database, work);
    } catch (error) {
      if (attempt === mostAttempts || !isUniqueViolation(error)) throw error;
    }
  }
}
