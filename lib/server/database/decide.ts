import 'server-only';
import { inTransaction } from './in-transaction.ts';
import type { Database } from './open-database.ts';
import { isUniqueViolation } from './unique-violation.ts';

/**
 * Runs `work` in a transaction. When someone else wrote first (a unique index refuses the row, the
 * file is locked, SQL Server chose this one to give way) it is rolled back and runs again on what
 * is true then: two people at the last copy become one loan and one "no copy is free".
 */
export function decide<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  return inTransaction(database, work, isUniqueViolation);
}
