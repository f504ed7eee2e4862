import 'server-only';
import { type Dialect, Kysely } from 'kysely';
import type { LogOutbound } from '@/lib/server/outbound-call.ts';
import { azureSqlAddress } from './azure-sql/azure-sql-address.ts';
import { AzureSqlDialect } from './azure-sql/azure-sql-dialect.ts';
import type { TokenSource } from './azure-sql/database-credential.ts';
import { queryLog } from './query-log.ts';
import type { Schema } from './schema.ts';
import { SqliteFileDialect } from './sqlite/sqlite-file-dialect.ts';
import { sqlitePath } from './sqlite/sqlite-path.ts';

export type Database = Kysely<Schema>;

export type DatabaseOptions = {
  /** The app's own identity: what signs in to Azure SQL. SQLite needs none. */
  readonly credential?: TokenSource;
  /** Told of each connection attempt and each query. */
  readonly log?: LogOutbound;
  /** Milliseconds that one statement may take in Azure SQL. */
  readonly statementTimeoutMs?: number;
};

/**
 * Opens the database that a URL names. `file:PATH` is a SQLite file, made when it is missing and
 * checked. `mssql://SERVER/DATABASE` is Azure SQL, reached at the first query: a server that is away
 * is no reason not to start.
 *
 * @throws {Error} that names the file when it cannot be opened or is damaged.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const { log } = options;
  const dialect = isEmbedded(url) ? new SqliteFileDialect(sqlitePath(url)) : azureSql(url, options);
  return new Kysely<Schema>({ dialect, ...(log && { log: queryLog(log) }) });
}

/** True for a database that belongs to this process, and that it therefore migrates itself. */
export function isEmbedded(url: string): boolean {
  return url.startsWith('file:');
}

function azureSql(url: string, { credential, log = () => {}, ...rest }: DatabaseOptions): Dialect {
  if (credential === undefined) throw new Error('Azure SQL needs the identity of this app.');
  return new AzureSqlDialect({ address: azureSqlAddress(url), credential, log, ...rest });
}
