import 'server-only';
import {
  CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import { explainSqliteFailure } from './explain-sqlite-failure.ts';

/** Kysely's SQLite driver, with transactions that wait for their turn and failures in words. */
export class SqliteFileDriver extends SqliteDriver {
  readonly #path: string;
  #explaining: DatabaseConnection | undefined;

  constructor(path: string, config: SqliteDialectConfig) {
    super(config);
    this.#path = path;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#explaining ??= explaining(this.#path, await super.acquireConnection());
    return this.#explaining;
  }

  /**
   * Takes the write lock at once. A transaction that reads first and writes later would fail,
   * without waiting, when another process wrote in between.
   * https://www.sqlite.org/lang_transaction.html#deferred_immediate_and_exclusive_transactions
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk has rolled back already: then "no transaction is active" would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((error: Error) => {
      if (!error.message.includes('no transaction is active')) throw error;
    });
  }
}

/** A lock that another process holds is no failure of the file: the transaction is tried again. */
const busy = /^SQLITE_BUSY/;

function explaining(path: string, connection: DatabaseConnection): DatabaseConnection {
  const executeQuery = connection.executeQuery.bind(connection);
  connection.executeQuery = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    try {
      return await executeQuery<R>(query);
    } catch (error) {
      if (busy.test((error as { code?: string }).code ?? '')) throw error;
      throw explainSqliteFailure(path, error) ?? error;
    }
  };
  return connection;
}
