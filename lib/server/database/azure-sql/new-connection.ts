import 'server-only';
import { Connection } from 'tedious';
import type { AzureSqlAddress } from './azure-sql-address.ts';
import { databaseCredential, databaseScope, type TokenSource } from './database-credential.ts';
import type { Opening } from './opening.ts';

/** Milliseconds to reach the server, agree on TLS, fetch a token and sign in. */
const connectTimeoutMs = 10_000;

export type ConnectionOptions = {
  readonly address: AzureSqlAddress;
  readonly credential: TokenSource;
  /** Milliseconds that one statement may take. */
  readonly statementTimeoutMs: number;
};

/**
 * A connection that is not open yet. `strict` is TDS 8.0: TLS before the first byte of TDS, with a
 * certificate that must be trusted and name the server; there is no setting to loosen it.
 * https://learn.microsoft.com/sql/relational-databases/security/networking/tds-8
 */
export function newConnection(
  { address, credential, statementTimeoutMs }: ConnectionOptions,
  opening: Opening,
): Connection {
  const connection = new QuietConnection({
    server: address.server,
    authentication: {
      type: 'token-credential',
      options: {
        credential: databaseCredential(credential, databaseScope(address.server), (endsAt) => {
          opening.tokenEndsAt = endsAt;
        }),
      },
    },
    options: {
      appName: 'keyless',
      database: address.database,
      port: address.port,
      encrypt: 'strict',
      connectTimeout: connectTimeoutMs,
      requestTimeout: statementTimeoutMs,
      // Attempts are repeated, with jitter and in the log, by the pool.
      maxRetriesOnTransientErrors: 0,
    },
  });
  connection.on('errorMessage', ({ number }) => {
    opening.refusal ??= number;
  });
  return connection;
}

/**
 * Kysely prints to the console what it hears as `error`. A connection that broke shows by the
 * statement that failed, which is logged, and by being closed, which the pool asks for.
 */
class QuietConnection extends Connection {
  override on(event: string, listener: (...values: never[]) => void): this {
    return super.on(event as 'error', event === 'error' ? () => {} : (listener as () => void));
  }
}
