import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@/lib/server/database/open-database.ts';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';

const mostAttempts = 6;
const firstPauseMs = 4;
/** Microsoft: "chosen as the deadlock victim. Rerun the transaction." */
const deadlockVictim = 1205;

/**
 * Runs `work` in a transaction. When someone else wrote first (a unique index refuses the row, the
 * file is locked, SQL Server chose this one to give way) it is rolled back and runs again on what
 * is true then: two people at the last copy become one loan and one "no copy is free".
 */
export async function decide<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (attempt === mostAttempts || !isWriteConflict(error)) throw error;
    }
    await pause(firstPauseMs * 2 ** attempt * (0.5 + Math.random()));
  }
}

function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, number } = error as { code?: unknown; number?: unknown };
  const locked = typeof code === 'string' && code.startsWith('SQLITE_BUSY');
  return locked || number === deadlockVictim || isUniqueViolation(error);
}
