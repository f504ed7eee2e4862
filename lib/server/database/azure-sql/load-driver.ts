import 'server-only';
import type { MssqlDriver } from 'kysely';
import { ISOLATION_LEVEL, Request, TYPES } from 'tedious';
import type { LogOutbound } from '@/lib/server/outbound-call.ts';
import type { AzureSqlAddress } from './azure-sql-address.ts';
import type { TokenSource } from './database-credential.ts';
import { explainConnectFailure } from './explain-connect-failure.ts';
import { newConnection } from './new-connection.ts';
import { openPersistently } from './open-persistently.ts';
import { Opening } from './opening.ts';
import { PooledDriver } from './pooled-driver.ts';
import { type Attempt, renewingPool } from './renewing-pool.ts';

export type AzureSqlOptions = {
  readonly address: AzureSqlAddress;
  readonly credential: TokenSource;
  readonly log: LogOutbound;
  /** Milliseconds that one statement may take. Static Web Apps end a request after 45 s. */
  readonly statementTimeoutMs?: number;
  /** Milliseconds that a request waits for a connection to become free. */
  readonly patienceMs?: number;
  /** Milliseconds to wait after the first failed connection. */
  readonly firstWaitMs?: number;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
};

/**
 * Ten connections serve hundreds of requests a second, and leave room for several instances of the
 * app within the sessions of a small database. None is kept idle, so that a serverless database can
 * pause. A request waits 15 s for a connection; one that is being opened may take longer (three
 * attempts of 10 s) and then serves the next.
 * https://learn.microsoft.com/azure/azure-sql/database/resource-limits-dtu-single-databases
 */
const poolOptions = {
  min: 0,
  max: 10,
  idleTimeoutMillis: 60_000,
  createTimeoutMillis: 60_000,
  propagateCreateError: true,
};

/** Kysely's driver over tedious and tarn, set up for one Azure SQL database. */
export function loadDriver(options: AzureSqlOptions): MssqlDriver {
  const { address, credential, log, statementTimeoutMs = 30_000 } = options;
  const { patienceMs = 15_000, firstWaitMs = 5_000, clock = Date.now } = options;
  const operation = `connect to ${address.database} on ${address.server}`;
  let begun = new Opening();
  const Pool = renewingPool({
    open: (attempt, closing) =>
      openPersistently({ log, operation, firstWaitMs }, () => explained(address, attempt), closing),
    begin: (opening) => {
      begun = opening;
    },
    clock,
  });
  return new PooledDriver({
    tarn: {
      Pool: Pool as never,
      options: { ...poolOptions, acquireTimeoutMillis: patienceMs },
    },
    tedious: {
      // The driver calls this as soon as an attempt begins, before anything else can begin.
      connectionFactory: () => newConnection({ address, credential, statementTimeoutMs }, begun),
      Request,
      TYPES,
      ISOLATION_LEVEL,
    },
  });
}

/** @throws {DatabaseError} that says in words why the attempt failed */
async function explained(address: AzureSqlAddress, attempt: Attempt): Promise<object> {
  const opening = new Opening();
  try {
    return await attempt(opening);
  } catch (error) {
    throw explainConnectFailure(address, error, opening.refusal);
  }
}
