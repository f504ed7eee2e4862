import 'server-only';
import type { DatabaseConnection, Driver, MssqlDriver, TransactionSettings } from 'kysely';
import { DatabaseError } from '../database-error.ts';
import { RetryingConnection } from './retrying-connection.ts';

/**
 * Kysely's driver for SQL Server, made when the first query needs it, with connections that repeat
 * what may be repeated.
 */
export class AzureSqlDriver implements Driver {
  readonly #load: () => Promise<MssqlDriver>;
  #driver: MssqlDriver | undefined;

  /** @param load makes the driver. */
  constructor(load: () => Promise<MssqlDriver>) {
    this.#load = load;
  }

  async init(): Promise<void> {
    this.#driver = await this.#load();
    await this.#driver.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const acquire = () => this.#loaded().acquireConnection().catch(explainWait);
    const release = (connection: DatabaseConnection) =>
      this.#loaded().releaseConnection(connection as never);
    return new RetryingConnection({ acquire, release }, await acquire());
  }

  async beginTransaction(connection: RetryingConnection, settings: TransactionSettings) {
    await this.#loaded().beginTransaction(connection.current() as never, settings);
    connection.inTransaction = true;
  }

  async commitTransaction(connection: RetryingConnection) {
    connection.inTransaction = false;
    await this.#loaded().commitTransaction(connection.current() as never);
  }

  async rollbackTransaction(connection: RetryingConnection) {
    connection.inTransaction = false;
    await this.#loaded().rollbackTransaction(connection.current() as never);
  }

  async releaseConnection(connection: RetryingConnection) {
    await this.#loaded().releaseConnection(connection.current() as never);
  }

  async destroy() {
    await this.#driver?.destroy();
  }

  #loaded(): MssqlDriver {
    if (this.#driver === undefined) throw new Error('init() must come first');
    return this.#driver;
  }
}

/** The pool's own error says no more than that time is over. */
function explainWait(cause: unknown): never {
  if (!(cause instanceof Error && cause.constructor.name === 'TimeoutError')) throw cause;
  throw new DatabaseError('busy', 'No connection to the database became free in time.', { cause });
}
