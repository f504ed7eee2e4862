import { randomUUID } from 'node:crypto';
import { Emulator } from '../http/emulator.ts';
import type { IdentityIssuer } from '../identity/identity-issuer.ts';
import { defaultSettings, type ManagedIdentitySettings } from './settings.ts';

/** Everything the emulator remembers. It lives in memory and ends with the process. */
export class ManagedIdentityState {
  readonly issuer: IdentityIssuer;
  /** Proves that a token request comes from the app and was not forged through it; new each start. */
  readonly identityHeader = randomUUID().toUpperCase();
  readonly emulator: Emulator;
  settings: ManagedIdentitySettings = defaultSettings();

  constructor(issuer: IdentityIssuer) {
    this.issuer = issuer;
    this.emulator = new Emulator({ errorBody, reset: () => this.#restore() }, issuer.clock);
  }

  #restore(): void {
    this.settings = defaultSettings();
  }
}

/** Both sources answer a 5xx or 429 with a message; 404 and 410 come from the platform, bare. */
function errorBody(status: number) {
  const type = 'application/json; charset=utf-8';
  if (status === 404 || status === 410) return { type: 'text/plain', body: '' };
  const message =
    status === 429
      ? 'Too many requests'
      : 'An unexpected error occurred while fetching the AAD Token.';
  return { type, body: JSON.stringify({ error: 'server_error', error_description: message }) };
}
