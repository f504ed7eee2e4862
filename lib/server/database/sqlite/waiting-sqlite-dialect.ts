import 'server-only';
import { type Driver, SqliteDialect, type SqliteDialectConfig } from 'kysely';
import { ImmediateSqliteDriver } from './immediate-sqlite-driver.ts';

/** Kysely's SQLite dialect, with transactions that wait for their turn. */
export class WaitingSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
  }
}
