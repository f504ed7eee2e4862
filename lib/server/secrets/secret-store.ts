import 'server-only';
import type { Platform, PlatformSecret } from '@/lib/contract/platform.ts';
import type { LogOutbound } from '@/lib/server/outbound-call.ts';
import { groupErrors } from './group-errors.ts';
import { HeldSecret, type WantedSecret } from './held-secret.ts';
import { readAtStart } from './read-at-start.ts';
import { readSecret } from './read-secret.ts';
import { errorsIn, isRead, longestWait, type Reading } from './reading.ts';
import { type ApplySecrets, recordReadings } from './record-readings.ts';
import { SecretError } from './secret-error.ts';
import type { SecretProvider } from './secret-provider.ts';
import type { SecretValue } from './secret-value.ts';
import { type SecretsHealth, secretsHealth } from './secrets-health.ts';

export type SecretStoreOptions = {
  readonly provider: SecretProvider;
  readonly wanted: readonly WantedSecret[];
  /** How often secrets are read again, and how long a value outlives failing reads. */
  readonly refreshMs: number;
  readonly keepMs: number;
  /** How long a replaced value is still offered beside the new one. */
  readonly overlapMs?: number;
  readonly log: LogOutbound;
  readonly warn: (event: object, message: string) => void;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
};

type Check = NonNullable<Platform['check']>;

/** After a round with failures the next one comes sooner, unless the vault asks for more time. */
const retryAfterMs = 30_000;
const defaultOverlapMs = 15 * 60_000;

/**
 * The secrets of the app: read at the start, then again at an interval and on demand. A new version
 * is put to use without a restart; a vault that fails leaves the last good values in use.
 */
export class SecretStore {
  readonly #options: Required<SecretStoreOptions>;
  readonly #held: ReadonlyMap<string, HeldSecret>;
  #apply: ApplySecrets = async () => {};
  #round: Promise<void> | undefined;
  #check: Check | null = null;
  #timer: NodeJS.Timeout | undefined;
  #nextReadAt: number | null = null;

  constructor(options: SecretStoreOptions) {
    this.#options = { overlapMs: defaultOverlapMs, clock: Date.now, ...options };
    this.#held = new Map(options.wanted.map((wanted) => [wanted.name, new HeldSecret(wanted)]));
  }

  get provider(): SecretProvider {
    return this.#options.provider;
  }

  /**
   * Reads everything for the first time. What may pass by itself is tried again for `patienceMs`.
   *
   * @throws {SecretsError} with every secret that could not be read; a missing one counts only
   *   when it is required
   */
  load(patienceMs: number): Promise<void> {
    return readAtStart([...this.#held.values()], (held) => this.#read(held), {
      patienceMs,
      clock: this.#options.clock,
      warn: (errors, event) => this.#warn(errors, event),
    });
  }

  /** From now on reads again at the interval, and gives changed values to `apply`. */
  keepFresh(apply: ApplySecrets): void {
    this.#apply = apply;
    this.#schedule([]);
  }

  /** Ends the reading at the interval. */
  close(): void {
    clearTimeout(this.#timer);
  }

  /** The value in use; null for an optional secret that the vault does not have. */
  current(name: string): SecretValue | null {
    return this.#of(name).secret?.value ?? null;
  }

  /** Every value in use, by name. */
  values(): ReadonlyMap<string, SecretValue> {
    const entries = [...this.#held].map(([name, { secret }]) => [name, secret?.value] as const);
    return new Map(
      entries.filter((entry): entry is [string, SecretValue] => entry[1] !== undefined),
    );
  }

  /**
   * The value in use and those it replaced a short while ago, newest first: for what was signed or
   * sent with the old one.
   */
  accepted(name: string): readonly SecretValue[] {
    return this.#of(name).accepted(this.#options.overlapMs, this.#options.clock());
  }

  /** Reads everything again now, or joins the round that is under way. Never rejects. */
  refresh(): Promise<void> {
    this.#round ??= this.#readAll().finally(() => {
      this.#round = undefined;
    });
    return this.#round;
  }

  /** Ready, or since when and until when the last good values are in use. */
  health(): SecretsHealth {
    return secretsHealth(this.report(), this.#options.keepMs);
  }

  /** How often secrets are read again, and how long a value outlives failing reads. */
  get times(): { readonly refreshMs: number; readonly keepMs: number } {
    return this.#options;
  }

  get check(): Check | null {
    return this.#check;
  }

  report(): PlatformSecret[] {
    const { keepMs, clock } = this.#options;
    const now = clock();
    return [...this.#held.values()].map((held) => held.report(keepMs, now, this.#nextReadAt));
  }

  #of(name: string): HeldSecret {
    const held = this.#held.get(name);
    if (held === undefined) throw new Error(`${name} is not among the secrets of this app`);
    return held;
  }

  async #readAll(): Promise<void> {
    const check = this.#beginCheck();
    const reading = [...this.#held.values()].map(async (held) => {
      const outcome = await this.#read(held);
      check.done += 1;
      if (!isRead(outcome.read)) check.failed += 1;
      return outcome;
    });
    const readings = await Promise.all(reading);
    const { clock, warn } = this.#options;
    await recordReadings(readings, { apply: this.#apply, clock, warn });
    this.#warn(errorsIn(readings), {});
    check.state = 'done';
    check.finishedAt = new Date(this.#options.clock()).toISOString();
    this.#schedule(errorsIn(readings));
  }

  #beginCheck(): Check {
    const startedAt = new Date(this.#options.clock()).toISOString();
    const total = this.#held.size;
    this.#check = { state: 'running', startedAt, finishedAt: null, total, done: 0, failed: 0 };
    return this.#check;
  }

  async #read(held: HeldSecret): Promise<Reading> {
    const { provider, log, clock } = this.#options;
    try {
      return { held, read: await readSecret(provider, held.name, { log, clock }) };
    } catch (error) {
      const failure = asSecretError(error, held.name);
      // What was never there may stay away; what was there must not vanish unnoticed.
      const mayBeMissing = !held.required && held.secret === null;
      return { held, read: failure.kind === 'missing' && mayBeMissing ? null : failure };
    }
  }

  #warn(errors: readonly SecretError[], event: object): void {
    for (const { secrets, message } of groupErrors(errors)) {
      this.#options.warn({ ...event, secrets }, message);
    }
  }

  #schedule(errors: readonly SecretError[]): void {
    const { refreshMs, clock } = this.#options;
    const soon = Math.max(retryAfterMs, longestWait(errors));
    const pause = errors.length === 0 ? refreshMs : Math.min(refreshMs, soon);
    clearTimeout(this.#timer);
    // The environment of a process does not change.
    if (this.provider.address === null) return;
    this.#nextReadAt = clock() + pause;
    this.#timer = setTimeout(() => void this.refresh(), pause);
    this.#timer.unref();
  }
}

/** An error that no provider foresaw, without its message, which may hold anything. */
function asSecretError(error: unknown, name: string): SecretError {
  if (error instanceof SecretError) return error;
  const kind = error instanceof Error ? error.name : typeof error;
  return new SecretError('unavailable', name, `Reading ${name} failed with ${kind}.`);
}
