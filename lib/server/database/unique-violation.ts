import 'server-only';

const sqliteCodes = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

/**
 * SQL Server: 2627 violates a constraint, 2601 a unique index.
 * https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors-2000-to-2999
 */
const sqlServerNumbers = [2627, 2601];

/** True when `error` is the database's refusal of a second row with the same key. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, number } = error as { code?: unknown; number?: unknown };
  return sqliteCodes.includes(code as string) || sqlServerNumbers.includes(number as number);
}
