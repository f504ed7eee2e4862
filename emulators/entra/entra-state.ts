import { Clock } from './clock.ts';
import { Faults } from './control/faults.ts';
import { RequestCounters } from './control/request-counters.ts';
import { directory } from './directory.ts';
import type { Directory, Person } from './directory-types.ts';
import type { SigningKey, SigningKeys } from './keys/signing-keys.ts';
import { PersonFlags } from './person-flags.ts';
import { BrowserSessions } from './sessions/browser-sessions.ts';
import { defaultSettings, type EntraSettings } from './settings.ts';
import { AuthorizationCodes } from './token/authorization-codes.ts';
import { RefreshTokens } from './token/refresh-tokens.ts';

type Given = Pick<EntraState, 'origin' | 'appOrigins' | 'keys' | 'federationKey'>;

/** Everything the emulator remembers. It lives in memory and ends with the process. */
export class EntraState {
  readonly origin: string;
  /** Origins of the app: its redirect URIs, and who may read the token endpoint's answers. */
  readonly appOrigins: readonly string[];
  readonly keys: SigningKeys;
  /** Signs the tokens of the workload identities that services present as client assertions. */
  readonly federationKey: SigningKey;
  readonly clock = new Clock();
  readonly sessions = new BrowserSessions();
  readonly codes = new AuthorizationCodes();
  readonly refreshTokens = new RefreshTokens();
  readonly flags = new PersonFlags();
  readonly faults = new Faults();
  readonly counters = new RequestCounters();
  settings: EntraSettings = defaultSettings();
  directory: Directory = directory;

  constructor(given: Given) {
    this.origin = given.origin;
    this.appOrigins = given.appOrigins;
    this.keys = given.keys;
    this.federationKey = given.federationKey;
  }

  /** Changes one directory entry, named by its object id. */
  changePerson(id: string, change: Partial<Pick<Person, 'roles' | 'enabled' | 'groups'>>): void {
    const people = this.directory.people.map((person) =>
      person.id === id ? { ...person, ...change } : person,
    );
    this.directory = { ...this.directory, people };
  }

  /** As it was after the start: everybody signed out, the sample directory, the first keys. */
  reset(): void {
    this.clock.offsetSeconds = 0;
    this.keys.reset();
    this.sessions.clear();
    this.codes.clear();
    this.refreshTokens.clear();
    this.flags.clear();
    this.faults.clear();
    this.counters.clear();
    this.settings = defaultSettings();
    this.directory = directory;
  }
}
