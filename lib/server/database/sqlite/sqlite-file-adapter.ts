import 'server-only';
import { SqliteAdapter } from 'kysely';

/**
 * Kysely takes it that SQLite changes a schema at once, whatever becomes of the transaction, and would
 * migrate without one: a process that is killed meanwhile would leave half a migration, which no start
 * could end. https://www.sqlite.org/lang_transaction.html
 */
export class SqliteFileAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
