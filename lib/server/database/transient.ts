import 'server-only';
import { transientNumbers } from './azure-sql/transient-numbers.ts';

/** Another process writes to the SQLite file and did not finish within the lock's waiting time. */
const sqliteBusy = /^SQLITE_BUSY/;

/**
 * True when the database refused or ended work for a reason that passes, and undid it: the same
 * work, begun again, may succeed.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, number } = error as { code?: unknown; number?: unknown };
  return sqliteBusy.test(String(code)) || transientNumbers.has(number as number);
}
