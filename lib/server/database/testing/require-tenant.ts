import 'server-only';

const table = /\b(?:from|join|update|into) "\w+"/g;
const tenantColumn = /"tenant_id"/g;

/**
 * Holds a statement to one tenant: every table of it is tied to `tenant_id`, and that to a value
 * which the caller gave.
 *
 * @param sql as Kysely compiles it for SQL Server
 * @throws {Error} that shows the statement
 */
export function requireTenant(sql: string): void {
  const tables = sql.match(table)?.length ?? 0;
  const tied = sql.match(tenantColumn)?.length ?? 0;
  const given = sql.startsWith('insert') ? tied > 0 : /"tenant_id" (=|in) \(?@\d/.test(sql);
  if (tables > 0 && (tied < tables || !given)) {
    throw new Error(`A query names no tenant, so it would reach the rows of all: ${sql}`);
  }
}
