import 'server-only';
import { followRevocations } from './access/follow-revocations.ts';
import { Revocations } from './auth/revocations.ts';
import { createTokenVerifier, type TokenVerifier } from './auth/token-verifier.ts';
import { databaseLog } from './database/database-log.ts';
import { migrate } from './database/migrate.ts';
import {
  type Database,
  type DatabaseOptions,
  isEmbedded,
  openDatabase,
} from './database/open-database.ts';
import { dueWorkOf } from './due-work.ts';
import type { AzureIdentity } from './identity/azure-identity.ts';
import { Idle } from './idle.ts';
import { createLogger, type Logger } from './log.ts';
import type { SecretStore } from './secrets/secret-store.ts';
import { settingsGivenBy } from './settings/declarations/all-settings.ts';
import { readLogLevel } from './settings/log-level.ts';
import { resolveSettings } from './settings/resolve-settings.ts';
import type { SettingSource, Settings } from './settings/settings.ts';
import { settingsWithSecrets } from './settings/settings-with-secrets.ts';

/** What handlers work with. One set for each process, made before the first request. */
export type Services = {
  readonly settings: Settings;
  readonly verifier: TokenVerifier;
  readonly database: Database;
  readonly log: Logger;
  /** The identity that the app itself uses towards Azure. */
  readonly identity: AzureIdentity;
  readonly secrets: SecretStore;
  /** The settings that the environment gives, by name. */
  readonly givenSettings: ReadonlySet<string>;
  /**
   * Tells that a caller is here whose token is valid, and sets off what goes on beside the requests.
   *
   * @returns what has to be waited for before anything is decided about the caller, if anything
   */
  readonly used: () => Promise<void> | undefined;
  /** Whether nobody was here for a while: then nothing asks the database, and a serverless one can pause. */
  readonly isIdle: () => boolean;
  /** Begins what has become due, when it is time; waits for nothing. */
  readonly doDueWork: () => void;
  /** Ends what goes on beside the requests; to be called before the database is closed. */
  readonly end: () => void;
};

/** On globalThis, because `next dev` loads this module once for each bundle it makes. */
const slot: { [key: symbol]: Services | undefined } = globalThis as never;
const key = Symbol.for('keyless.services');

/**
 * Reads the settings from the environment and its vault, makes the services and opens the database.
 * A SQLite file belongs to this process, which brings its schema up to date. Called once by each host.
 *
 * @throws {SettingsError} with everything that is wrong in the environment and the vault
 * @throws {Error} when the database cannot be opened; the message says why and what to do.
 */
export async function startServices(environment: SettingSource): Promise<Services> {
  const log = createLogger(readLogLevel(environment));
  const { settings, secrets, identity } = await resolveSettings(environment, log);
  const database = await openCurrent(settings.databaseUrl, {
    credential: identity,
    log: databaseLog(log),
  }).catch((error: unknown) => {
    identity.close();
    throw error;
  });
  const revocations = new Revocations();
  const tenants = () => (slot[key]?.settings ?? settings).tenants;
  const following = followRevocations({
    ...{ database, revocations, tenants },
    warn: (error) => log.warn({ err: error }, 'revocations cannot be read'),
  });
  // A database across the network may wake slowly, and the start does not wait for it.
  const embedded = isEmbedded(settings.databaseUrl);
  if (embedded) await following.first;
  const verifierFor = (settings: Settings, previous?: TokenVerifier) =>
    createTokenVerifier({
      settings,
      ...(previous && { keyRing: previous.keyRing }),
      log: (event) =>
        log[event.event === 'signing-keys-failed' ? 'warn' : 'info'](event, 'signing keys'),
      revocations,
    });
  const verifier = verifierFor(settings);
  void verifier.warmUp();
  const givenSettings = settingsGivenBy(environment);
  const doDueWork = dueWorkOf({ database, tenants, log });
  const idle = new Idle();
  const started: Services = {
    ...{ settings, verifier, database, log, identity, secrets, givenSettings, doDueWork },
    used() {
      idle.end();
      doDueWork();
      return following.current();
    },
    isIdle: () => !embedded && idle.isNow(),
    end: following.end,
  };
  slot[key] = started;
  secrets.keepFresh(async (values) => {
    const changed = settingsWithSecrets(environment, values, secrets.provider.address);
    const verifier = await ready(verifierFor(changed, services().verifier));
    slot[key] = { ...services(), settings: changed, verifier };
    log.info('settings changed in the vault are in use');
  });
  return started;
}

export function services(): Services {
  const running = slot[key];
  if (running === undefined) throw new Error('startServices() must run before the first request');
  return running;
}

/** Opens the database; one that cannot be brought up to date is closed, for the start may be repeated. */
async function openCurrent(url: string, options: DatabaseOptions): Promise<Database> {
  const database = openDatabase(url, options);
  // In Azure the app may not change the schema: npm run db:migrate does, as another identity.
  if (!isEmbedded(url)) return database;
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/**
 * A verifier that has its keys, so that no request waits for it, or fails by a mistyped tenant. While
 * keys cannot be fetched those of the verifier before do: who is locked out must not wait for Entra.
 */
async function ready(verifier: TokenVerifier): Promise<TokenVerifier> {
  await verifier.warmUp();
  const { status, detail } = verifier.keyStatus();
  if (status === 'down') throw new Error(`no signing keys: ${detail}`);
  return verifier;
}
