import { Emulator } from '../http/emulator.ts';
import type { IdentityIssuer } from '../identity/identity-issuer.ts';
import type { RoleAssignments } from './roles.ts';
import { Vault } from './vault.ts';

export type VaultContents = {
  /** Values by name. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly roles: RoleAssignments;
};

/** Everything the emulator remembers. It lives in memory and ends with the process. */
export class KeyVaultState {
  readonly issuer: IdentityIssuer;
  readonly emulator: Emulator;
  readonly vault: Vault;
  readonly #contents: VaultContents;
  roles: RoleAssignments;

  constructor(issuer: IdentityIssuer, contents: VaultContents) {
    this.issuer = issuer;
    this.vault = new Vault(issuer.clock);
    this.#contents = contents;
    this.roles = contents.roles;
    this.emulator = new Emulator({ errorBody, reset: () => this.#restore() }, issuer.clock);
    this.#restore();
  }

  #restore(): void {
    this.roles = this.#contents.roles;
    this.vault.clear();
    for (const [name, value] of Object.entries(this.#contents.secrets)) this.vault.set(name, value);
  }
}

const errors: Readonly<Record<number, { code: string; message: string }>> = {
  429: {
    code: 'Throttled',
    message:
      'Request was not processed because too many requests were received. Reason: VaultRequestTypeLimitReached',
  },
  500: { code: 'InternalServerError', message: 'An unexpected error occurred.' },
  503: { code: 'ServiceUnavailable', message: 'The service is temporarily unavailable.' },
};

function errorBody(status: number) {
  const type = 'application/json; charset=utf-8';
  const error = errors[status];
  return { type, body: error === undefined ? '' : JSON.stringify({ error }) };
}
