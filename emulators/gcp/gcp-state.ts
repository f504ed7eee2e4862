import { randomBytes } from 'node:crypto';
import { Clock } from '../entra/clock.ts';
import { Emulator } from '../http/emulator.ts';
import { googleErrorBody } from './google-error.ts';
import { projectId, SecretVersions } from './secret-versions.ts';

const hour = 3600;

/** The service account that the program runs as. */
export const serviceAccount = `keyless@${projectId}.iam.gserviceaccount.com`;

/** Everything the emulator remembers. It lives in memory and ends with the process. */
export class GcpState {
  readonly clock = new Clock();
  readonly secrets = new SecretVersions();
  readonly emulator = new Emulator(
    { errorBody: googleErrorBody, reset: () => this.#restore() },
    this.clock,
  );
  readonly #contents: Readonly<Record<string, string>>;
  /** Tokens that were given out, with the second they expire. */
  readonly #tokens = new Map<string, number>();
  lifetimeSeconds = hour;
  /** Secrets that the service account may read; all of them when undefined. */
  readable: readonly string[] | undefined;

  constructor(contents: Readonly<Record<string, string>>) {
    this.#contents = contents;
    this.#restore();
  }

  /** Access tokens of Google are opaque. */
  issueToken(): string {
    const token = `ya29.c.emulated-${randomBytes(32).toString('base64url')}`;
    this.#tokens.set(token, this.clock.now() + this.lifetimeSeconds);
    return token;
  }

  isValid(token: string): boolean {
    return (this.#tokens.get(token) ?? 0) > this.clock.now();
  }

  #restore(): void {
    this.lifetimeSeconds = hour;
    this.readable = undefined;
    this.secrets.clear();
    for (const [name, value] of Object.entries(this.#contents)) this.secrets.add(name, value);
  }
}
