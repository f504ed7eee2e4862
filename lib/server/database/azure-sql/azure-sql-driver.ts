import 'server-only';
import type { DatabaseConnection, Driver, MssqlDriver, TransactionSettings } from 'kysely';
import { explainLoss, isConnectionLost } from './connection-lost.ts';
import { RetryingConnection } from './retrying-connection.ts';

/** "The ROLLBACK TRANSACTION request has no corresponding BEGIN TRANSACTION", as after a deadlock. */
const noSuchTransaction = 3903;

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
    const acquire = () => this.#loaded().acquireConnection();
    const release = (connection: DatabaseConnection) =>
      this.#loaded().releaseConnection(connection as never);
    return new RetryingConnection({ acquire, release }, await acquire());
  }

  async beginTransaction(connection: RetryingConnection, settings: TransactionSettings) {
    const began = this.#loaded().beginTransaction(connection.current() as never, settings);
    await began.catch(throwExplained);
    connection.inTransaction = true;
  }

  async commitTransaction(connection: RetryingConnection) {
    await this.#loaded()
      .commitTransaction(connection.current() as never)
      .catch(throwExplained);
    connection.inTransaction = false;
  }

  /** The server rolls back by itself where there is nothing left to roll back: that is no failure. */
  async rollbackTransaction(connection: RetryingConnection) {
    connection.inTransaction = false;
    const rolledBack = this.#loaded().rollbackTransaction(connection.current() as never);
    await rolledBack.catch((error: unknown) => {
      const { number } = error as { number?: number };
      if (number !== noSuchTransaction && !isConnectionLost(error)) throw error;
    });
  }

  async releaseConnection(connection: RetryingConnection) {
    await connection.release();
  }

  async destroy() {
    await this.#driver?.destroy();
  }

  #loaded(): MssqlDriver {
    if (this.#driver === undefined) throw new Error('init() must come first');
    return this.#driver;
  }
}

function throwExplained(error: unknown): never {
  throw explainLoss(error);
}
