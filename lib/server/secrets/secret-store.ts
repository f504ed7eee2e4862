import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { Platform, PlatformSecret } from '@/lib/contract/platform.ts';
import type { LogOutbound } from '@/lib/server/outbound-call.ts';
import { groupErrors } from './group-errors.ts';
import { HeldSecret, type WantedSecret } from './held-secret.ts';
import { readSecret } from './read-secret.ts';
import { SecretError } from './secret-error.ts';
import type { Secret, SecretProvider } from './secret-provider.ts';
import type { SecretValue } from './secret-value.ts';
import { type SecretsHealth, secretsHealth } from './secrets-health.ts';
import { SecretsError } from './secrets-error.ts';

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

/** Puts new values to use, all that were found together; rejects when they cannot be used. */
export type ApplySecrets = (values: ReadonlyMap<string, SecretValue>) => Promise<void>;

type Check = NonNullable<Platform['check']>;
type Reading = { readonly held: HeldSecret; readonly read: Secret | null | SecretError };

/** Milliseconds between the tries of a start: twice as long each time, up to the second. */
const firstPauseMs = 500;
const longestPauseMs = 5_000;

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
  async load(patienceMs: number): Promise<void> {
    const { clock } = this.#options;
    const end = clock() + patienceMs;
    let missing = [...this.#held.values()];
    for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
      const readings = await Promise.all(missing.map((held) => this.#read(held)));
      for (const { held, read } of readings) if (isRead(read)) held.adopt(read, clock());
      const errors = errorsIn(readings);
      if (errors.length === 0) return;
      const againInMs = Math.max(pause, longestWait(errors));
      const isHopeless = errors.some((error) => !error.isTransient) || clock() + againInMs > end;
      if (isHopeless) throw new SecretsError(errors);
      this.#warn(errors, { againInMs });
      await delay(againInMs);
      missing = readings.filter(({ read }) => !isRead(read)).map(({ held }) => held);
    }
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
    await this.#use(readings);
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
      if (!(error instanceof SecretError)) throw error;
      // What was never there may stay away; what was there must not vanish unnoticed.
      const mayBeMissing = !held.required && held.secret === null;
      return { held, read: error.kind === 'missing' && mayBeMissing ? null : error };
    }
  }

  /** Values that changed are put to use together: they may belong together. */
  async #use(readings: readonly Reading[]): Promise<void> {
    const { clock, warn } = this.#options;
    const refusal = await this.#applyChanges(readings);
    for (const { held, read } of readings) {
      if (!isRead(read)) held.fail(read, clock());
      else if (refusal === null || !held.differsFrom(read)) held.adopt(read, clock());
      else {
        const message = `Version ${read?.version ?? '(none)'} is not used: ${refusal}`;
        held.refuse(message, clock());
        warn({ secrets: [held.name], version: read?.version }, message);
      }
    }
    this.#warn(errorsIn(readings), {});
  }

  /** @returns why the changed values cannot be used; null when they are in use, or none changed */
  async #applyChanges(readings: readonly Reading[]): Promise<string | null> {
    const values = new Map<string, SecretValue>();
    let hasChanged = false;
    for (const { held, read } of readings) {
      const secret = isRead(read) ? read : held.secret;
      if (secret !== null) values.set(held.name, secret.value);
      hasChanged ||= isRead(read) && held.differsFrom(read);
    }
    if (!hasChanged) return null;
    try {
      await this.#apply(values);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
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
    this.#nextReadAt = clock() + pause;
    this.#timer = setTimeout(() => void this.refresh(), pause);
    this.#timer.unref();
  }
}

function isRead(read: Reading['read']): read is Secret | null {
  return !(read instanceof SecretError);
}

function errorsIn(readings: readonly Reading[]): SecretError[] {
  return readings.map(({ read }) => read).filter((read) => read instanceof SecretError);
}

/** The longest time that a vault asks to be left alone, in milliseconds. */
function longestWait(errors: readonly SecretError[]): number {
  return Math.max(0, ...errors.map((error) => error.retryAfterMs ?? 0));
}
