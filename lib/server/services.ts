import 'server-only';
import { createTokenVerifier, type TokenVerifier } from './auth/token-verifier.ts';
import { migrate } from './database/migrate.ts';
import { type Database, openDatabase } from './database/open-database.ts';
import { createLogger, type Logger } from './log.ts';
import type { Settings } from './settings/settings.ts';

/** What handlers work with. One set for each process, made before the first request. */
export type Services = {
  readonly settings: Settings;
  readonly verifier: TokenVerifier;
  readonly database: Database;
  readonly log: Logger;
};

/** On globalThis, because `next dev` loads this module once for each bundle it makes. */
const slot: { [key: symbol]: Services | undefined } = globalThis as never;
const key = Symbol.for('keyless.services');

/**
 * Makes the services, opens the database and brings its schema up to date: the SQLite file belongs to
 * this process. Called once by each host.
 *
 * @throws when the database cannot be opened; the message says why and what to do.
 */
export async function startServices(settings: Settings): Promise<Services> {
  const log = createLogger(settings.logLevel);
  const database = openDatabase(settings.databaseUrl);
  await migrate(database);
  const verifier = createTokenVerifier({
    settings,
    log: (event) => log.warn(event, 'signing keys'),
  });
  void verifier.warmUp();
  const started = { settings, verifier, database, log };
  slot[key] = started;
  return started;
}

export function services(): Services {
  const running = slot[key];
  if (running === undefined) throw new Error('startServices() must run before the first request');
  return running;
}
