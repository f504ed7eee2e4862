import 'server-only';
import tls from 'node:tls';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach } from 'vitest';
import { selfSignedCertificate } from '@/emulators/tls/self-signed-certificate.ts';
import type { OutboundCall } from '@/lib/server/outbound-call.ts';
import { AzureSqlDialect } from '../azure-sql/azure-sql-dialect.ts';
import type { AzureSqlOptions } from '../azure-sql/load-driver.ts';
import type { Database } from '../open-database.ts';
import { queryLog } from '../query-log.ts';
import type { Schema } from '../schema.ts';
import { startTdsServer, type TdsServerOptions, type Verdict } from './tds-server.ts';

export const hourMs = 3_600_000;

/** The only name that a server's certificate has. */
const serverName = 'localhost';

/** The product's Azure SQL against a TDS server of the test's own, whose certificate is trusted. */
export function azureSqlUnderTest() {
  const trusted = selfSignedCertificate([serverName]);
  tls.setDefaultCACertificates([trusted.cert]);
  const cleanUps: (() => Promise<unknown>)[] = [];
  const calls: OutboundCall[] = [];
  const asked: string[] = [];
  const clock = { now: Date.now() };

  beforeEach(() => {
    clock.now = Date.now();
    calls.length = 0;
    asked.length = 0;
  });

  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });

  /** token-1, token-2, …: each lives for an hour. */
  const credential = {
    getToken: async (scope: string) => {
      asked.push(scope);
      return { token: `token-${asked.length}`, expiresOnTimestamp: clock.now + hourMs };
    },
  };

  function open(port: number, server = serverName, more: Partial<AzureSqlOptions> = {}): Database {
    const log = (call: OutboundCall) => void calls.push(call);
    const address = { server, port, database: 'library' };
    const times = { clock: () => clock.now, firstWaitMs: 5, ...more };
    const dialect = new AzureSqlDialect({ address, credential, log, ...times });
    const database = new Kysely<Schema>({ dialect, log: queryLog(log) });
    cleanUps.push(() => database.destroy());
    return database;
  }

  async function start(options: Partial<TdsServerOptions> = {}) {
    const server = await startTdsServer({ ...trusted, ...options });
    cleanUps.push(() => server.close());
    return { ...server, database: open(server.port) };
  }

  /** A server whose certificate nobody trusts. */
  const startUntrusted = () => start(selfSignedCertificate([serverName]));

  const attempts = () => calls.filter((call) => call.operation.startsWith('connect'));
  return { start, startUntrusted, open, attempts, cleanUps, calls, asked, clock };
}

export const answer = (database: Database) =>
  sql<{ n: number }>`select ${1} as n`.execute(database);

/** Each verdict once, then `ok`. Kysely's own check of a connection is not counted. */
export function inTurn(...verdicts: Verdict[]) {
  return (text: string) => (text === 'select 1' ? 'ok' : (verdicts.shift() ?? 'ok'));
}
