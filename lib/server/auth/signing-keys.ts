import 'server-only';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { BackOff } from './back-off.ts';
import type { KeySet, SigningKey } from './key-set.ts';

/** Milliseconds. Entra may roll its keys at any time and asks for a refresh "about hourly". */
export const refreshAfterMs = 60 * 60 * 1_000;

/** Milliseconds a key set stays good while no newer one can be fetched. */
export const maxAgeMs = 24 * 60 * 60 * 1_000;

/** Milliseconds between two fetches on behalf of unknown keys, which anyone can make up. */
export const searchAgainAfterMs = 5 * 60 * 1_000;

export type PublishedKeys = { readonly issuer: string; readonly keys: KeySet };

export type KeyStatus = {
  readonly status: 'ready' | 'degraded' | 'down';
  readonly detail?: string;
};

export type SigningKeysOptions = {
  /** Fetches the keys published now; gets those known so far. */
  readonly fetchKeys: (previous: KeySet | undefined) => Promise<PublishedKeys>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
};

type Held = PublishedKeys & { readonly fetchedAt: number };

/**
 * The signing keys of one authority, kept: one fetch in flight at a time, refreshed behind the
 * requests, and good through an outage of the key endpoint of up to a day.
 * https://learn.microsoft.com/entra/identity-platform/signing-key-rollover
 */
export class SigningKeys {
  readonly #options: SigningKeysOptions;
  readonly #backOff = new BackOff();
  #held: Held | undefined;
  #failure: unknown;
  #fetching: Promise<void> | undefined;
  #searchedAt = Number.NEGATIVE_INFINITY;

  constructor(options: SigningKeysOptions) {
    this.#options = options;
  }

  /** The key set at hand, at once; starts a refresh when one is due. Undefined without a good one. */
  atHand(): PublishedKeys | undefined {
    if (this.#held === undefined) return undefined;
    const now = this.#options.clock();
    const { fetchedAt } = this.#held;
    if (hasElapsed(fetchedAt, refreshAfterMs, now) && this.#mayTry(now)) void this.refresh();
    return now - fetchedAt < maxAgeMs ? this.#held : undefined;
  }

  /** True while `key` is in the key set at hand. */
  publishes(key: SigningKey): boolean {
    return this.atHand()?.keys.get(key.keyId) === key;
  }

  /**
   * @throws {ProblemError} `token-key` when no such key is published; `dependency-down` (503) when
   * that cannot be known, because the keys cannot be fetched.
   */
  async find(keyId: string): Promise<{ readonly issuer: string; readonly key: SigningKey }> {
    const keys = this.atHand() ?? (await this.#fetched());
    return this.#pick(keys, keyId) ?? (await this.#search(keyId));
  }

  /** Fetches the keys, or joins the fetch in flight. Never rejects: the failure is kept. */
  refresh(): Promise<void> {
    this.#fetching ??= this.#fetch().finally(() => {
      this.#fetching = undefined;
    });
    return this.#fetching;
  }

  /** For everybody to read, so without an address or another's error text: those are in the log. */
  status(): KeyStatus {
    const failing = this.#failure !== undefined;
    if (this.atHand() === undefined) {
      const detail = failing ? 'The keys cannot be fetched.' : 'The keys are not fetched yet.';
      return { status: 'down', detail };
    }
    if (!failing) return { status: 'ready' };
    return {
      status: 'degraded',
      detail: 'The keys cannot be refreshed; the last ones are in use.',
    };
  }

  async #fetch(): Promise<void> {
    const { fetchKeys, clock } = this.#options;
    try {
      this.#held = { ...(await fetchKeys(this.#held?.keys)), fetchedAt: clock() };
      this.#failure = undefined;
      this.#backOff.succeeded();
    } catch (error) {
      this.#failure = error;
      this.#backOff.failed(clock());
    }
  }

  async #fetched(): Promise<PublishedKeys> {
    if (this.#mayTry(this.#options.clock())) await this.refresh();
    const keys = this.atHand();
    if (keys === undefined) throw this.#unavailable();
    return keys;
  }

  /** An unknown key may be a new one. Whoever comes while a fetch is in flight waits for it. */
  async #search(keyId: string): Promise<{ readonly issuer: string; readonly key: SigningKey }> {
    const now = this.#options.clock();
    if (hasElapsed(this.#searchedAt, searchAgainAfterMs, now) && this.#mayTry(now)) {
      this.#searchedAt = now;
      void this.refresh();
    }
    await this.#fetching;
    const found = this.#pick(this.atHand(), keyId);
    if (found !== undefined) return found;
    throw this.#failure === undefined ? new ProblemError('token-key') : this.#unavailable();
  }

  #pick(published: PublishedKeys | undefined, keyId: string) {
    const key = published?.keys.get(keyId);
    return published && key && { issuer: published.issuer, key };
  }

  #mayTry(now: number): boolean {
    return this.#fetching !== undefined || this.#backOff.waitMs(now) === 0;
  }

  #unavailable(): ProblemError {
    const seconds = Math.max(1, Math.ceil(this.#backOff.waitMs(this.#options.clock()) / 1_000));
    return new ProblemError('dependency-down', 'The keys that sign tokens cannot be fetched now.', {
      headers: { 'retry-after': String(seconds) },
      cause: this.#failure,
    });
  }
}

/** A clock that was set back counts as elapsed. */
function hasElapsed(since: number, duration: number, now: number): boolean {
  return now < since || now - since >= duration;
}
