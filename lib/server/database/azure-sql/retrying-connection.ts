import 'server-only';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  SelectQueryNode,
} from 'kysely';
import { DatabaseError } from '../database-error.ts';
import { isTransient } from '../transient.ts';
import { waitWithJitter } from '../wait-with-jitter.ts';
import { explainLoss } from './connection-lost.ts';
import { withoutValues } from './without-values.ts';

const mostAttempts = 3;
const firstWaitMs = 100;

export type Connections = {
  readonly acquire: () => Promise<DatabaseConnection>;
  readonly release: (connection: DatabaseConnection) => Promise<void>;
};

/**
 * A connection that repeats a statement which the server refused for a reason that passes; it then
 * was undone. When the connection broke, nobody knows whether it was done: only reading is repeated.
 * What took too long is not: it would again, and nobody waits that long. Inside a transaction nothing
 * is repeated, because what came before is gone as well.
 */
export class RetryingConnection implements DatabaseConnection {
  readonly #connections: Connections;
  /** Undefined once it is back in the pool, where somebody else may have it by now. */
  #connection: DatabaseConnection | undefined;
  inTransaction = false;

  constructor(connections: Connections, connection: DatabaseConnection) {
    this.#connections = connections;
    this.#connection = connection;
  }

  /** The connection that is in use now. */
  current(): DatabaseConnection {
    if (this.#connection === undefined) throw new Error('the connection was given back');
    return this.#connection;
  }

  /** Gives the connection back to the pool, once: a second time it would be somebody else's. */
  async release(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection !== undefined) await this.#connections.release(connection);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#connection ??= await this.#connections.acquire();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.current().executeQuery<R>(query);
      } catch (thrown) {
        const error = explainLoss(withoutValues(firstError(thrown)));
        if (attempt === mostAttempts || !this.#mayRepeat(query, error)) throw error;
        await waitWithJitter(firstWaitMs * 2 ** (attempt - 1));
        await this.#renew();
      }
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize = 100): AsyncIterableIterator<QueryResult<R>> {
    return this.current().streamQuery(query, chunkSize);
  }

  #mayRepeat({ query }: CompiledQuery, error: unknown): boolean {
    if (this.inTransaction) return false;
    const lost = error instanceof DatabaseError && error.kind === 'unreachable';
    return isTransient(error) || (lost && SelectQueryNode.is(query));
  }

  /** The server may have closed the connection: the pool finds that out when it hands out another. */
  async #renew(): Promise<void> {
    await this.release();
    this.#connection = await this.#connections.acquire();
  }
}

/** Kysely rejects with an array where the server sent several errors for one statement. */
function firstError(thrown: unknown): unknown {
  return Array.isArray(thrown) ? thrown[0] : thrown;
}
