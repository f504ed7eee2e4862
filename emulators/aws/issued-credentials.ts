import { randomBytes } from 'node:crypto';
import type { Clock } from '../entra/clock.ts';
import { accountId, type Role } from './roles.ts';

/** Temporary credentials; the secret parts are made at each start and open nothing elsewhere. */
export type IssuedCredentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Seconds since the epoch. */
  readonly expires: number;
  readonly roleName: string;
  /** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION` */
  readonly principal: string;
};

/** Remembers whom it gave credentials, as the services that check them have to. */
export class CredentialBook {
  readonly #issued = new Map<string, IssuedCredentials>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(role: Role, session: string, lifetimeSeconds: number): IssuedCredentials {
    const credentials = {
      accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: `emulated-${randomBytes(24).toString('base64url')}`,
      sessionToken: `emulated-${randomBytes(48).toString('base64url')}`,
      expires: this.#clock.now() + lifetimeSeconds,
      roleName: role.name,
      principal: `arn:aws:sts::${accountId}:assumed-role/${role.name}/${session}`,
    };
    this.#issued.set(credentials.accessKeyId, credentials);
    return credentials;
  }

  find(accessKeyId: string): IssuedCredentials | undefined {
    return this.#issued.get(accessKeyId);
  }

  hasExpired({ expires }: IssuedCredentials): boolean {
    return expires <= this.#clock.now();
  }
}

/** `2026-01-31T09:00:00Z` */
export function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
