import 'server-only';

/** Longer than a person rests between two clicks, and short beside the hour after which Azure SQL pauses. */
export const idleAfterMs = 10 * 60_000;

/** Whether nobody was here for ten minutes. */
export class Idle {
  readonly #clock: () => number;
  #lastUseAt: number;

  /** @param clock milliseconds, never set back */
  constructor(clock = () => performance.now()) {
    this.#clock = clock;
    this.#lastUseAt = clock();
  }

  /** Somebody is here. */
  end(): void {
    this.#lastUseAt = this.#clock();
  }

  isNow(): boolean {
    return this.#clock() - this.#lastUseAt >= idleAfterMs;
  }
}
