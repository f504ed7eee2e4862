import 'server-only';

/** A token and its times, in milliseconds since the epoch. */
export type FetchedToken = {
  readonly token: string;
  readonly expiresAt: number;
  /** When its issuer advises to renew it, if it does. */
  readonly renewAfter?: number | undefined;
};

export type KeptTokenOptions = {
  /** Asks for a token, bounded in time. */
  readonly fetch: () => Promise<FetchedToken>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
};

/**
 * How long before its end a token is renewed when the issuer advises nothing. The SDK hands out its
 * own cached copy until five minutes before the end, so that an earlier try would get the same one.
 */
const renewBeforeEndMs = 4.5 * 60_000;

/** A token is not handed out when it ends before the request that carries it can arrive. */
const travelMs = 2_000;

/** After a failed renewal: soon, but a quarter of what is left at the most, and never in a rush. */
const retryRenewalAfterMs = 30_000;
const shortestWaitMs = 1_000;

/** Callers within this time after a failure get the same failure: many callers, one attempt. */
const repeatFailureMs = 1_000;

const longestTimerMs = 2 ** 31 - 1;

type Held = FetchedToken & { readonly renewsAt: number };

/**
 * One token, kept: calls that need a new one share one request; it is renewed behind the requests before it ends, and failures meanwhile are invisible until it ends.
 */
export class KeptToken {
  readonly #options: KeptTokenOptions;
  #held: Held | undefined;
  #fetching: Promise<FetchedToken> | undefined;
  #failure: { readonly error: unknown; readonly at: number } | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: KeptTokenOptions) {
    this.#options = options;
  }

  /** The token at hand while it is good, else a new one. Rejects with what the fetch rejects with. */
  async get(): Promise<FetchedToken> {
    const held = this.held();
    if (held === undefined) return this.#repeatedFailure() ?? this.renew();
    // The timer does this as a rule; it does not run while the platform freezes the process.
    if (this.#options.clock() >= held.renewsAt) this.#renewQuietly();
    return held;
  }

  /** Fetches a new token, or joins the fetch that is under way. */
  renew(): Promise<FetchedToken> {
    this.#fetching ??= this.#fetch(this.#options.fetch).finally(() => {
      this.#fetching = undefined;
    });
    return this.#fetching;
  }

  /** Fetches in another way, for what the token at hand was refused for, and keeps the outcome. */
  replace(fetch: () => Promise<FetchedToken>): Promise<FetchedToken> {
    return this.#fetch(fetch);
  }

  /** The token at hand and when it is renewed; undefined without a good one. */
  held(): Held | undefined {
    const held = this.#held;
    return held && this.#options.clock() < held.expiresAt - travelMs ? held : undefined;
  }

  /** Ends the renewals. */
  close(): void {
    clearTimeout(this.#timer);
  }

  async #fetch(fetch: () => Promise<FetchedToken>): Promise<FetchedToken> {
    const { clock } = this.#options;
    try {
      const fetched = await fetch();
      this.#failure = undefined;
      this.#keep(fetched, renewalTime(fetched, clock()));
      return fetched;
    } catch (error) {
      this.#failure = { error, at: clock() };
      const held = this.held();
      if (held !== undefined) this.#keep(held, retryTime(held, clock()));
      throw error;
    }
  }

  #keep(fetched: FetchedToken, renewAt: number): void {
    const now = this.#options.clock();
    const renewsAt = Math.max(renewAt, now + shortestWaitMs);
    this.#held = { ...fetched, renewsAt };
    clearTimeout(this.#timer);
    // Without an end that lies ahead (a clock may be wrong) it serves the caller, and nobody else.
    if (this.held() === undefined) return;
    this.#timer = setTimeout(() => this.#renewQuietly(), Math.min(renewsAt - now, longestTimerMs));
    this.#timer.unref();
  }

  #repeatedFailure(): Promise<never> | undefined {
    const failure = this.#failure;
    if (failure === undefined || this.#fetching !== undefined) return undefined;
    const age = this.#options.clock() - failure.at;
    return age >= 0 && age < repeatFailureMs ? Promise.reject(failure.error) : undefined;
  }

  #renewQuietly(): void {
    this.renew().catch(() => {});
  }
}

/** As advised by the issuer; else shortly before the end, and never before half of a short life. */
function renewalTime({ expiresAt, renewAfter }: FetchedToken, now: number): number {
  return renewAfter ?? expiresAt - Math.min(renewBeforeEndMs, (expiresAt - now) / 2);
}

function retryTime({ expiresAt }: FetchedToken, now: number): number {
  return now + Math.min(retryRenewalAfterMs, (expiresAt - now) / 4);
}
