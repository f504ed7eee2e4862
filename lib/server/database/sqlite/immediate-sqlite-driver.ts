import 'server-only';
import { CompiledQuery, type DatabaseConnection, SqliteDriver } from 'kysely';

/**
 * Takes the write lock when a transaction begins. A transaction that reads first and writes later
 * would fail at once, without waiting, when another process wrote in between.
 * https://www.sqlite.org/lang_transaction.html#deferred_immediate_and_exclusive_transactions
 */
export class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
