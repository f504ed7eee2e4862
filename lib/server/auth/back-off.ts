import 'server-only';

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/**
 * When to try a failing thing again: after one second, then two, four, up to a minute. Times are
 * milliseconds of the caller's clock; one that was set back counts as "long ago" rather than keep
 * everybody waiting for a moment far ahead.
 */
export class BackOff {
  #failures = 0;
  #failedAt = 0;

  failed(now: number): void {
    this.#failures += 1;
    this.#failedAt = now;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  /** Milliseconds until the next try is due; 0 when it is. */
  waitMs(now: number): number {
    if (this.#failures === 0 || now < this.#failedAt) return 0;
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** (this.#failures - 1));
    return Math.max(0, this.#failedAt + wait - now);
  }
}
