export type Fault = {
  /** A part of the path that the fault is for, such as `keys` or `oauth2/v2.0/token`. */
  readonly path: string;
  /** Milliseconds before the answer. */
  readonly delayMs?: number | undefined;
  /** Answers with this status (and `body`) instead of the real answer. */
  readonly status?: number | undefined;
  readonly body?: string | undefined;
  /** Headers of that answer, such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Does not answer before the faults are cleared. */
  readonly hang?: boolean | undefined;
  /** How many requests it is for; all of them when absent. */
  readonly times?: number | undefined;
};

/** Faults that tests put on paths; the first one that fits is taken. */
export class Faults {
  #faults: { readonly fault: Fault; left: number }[] = [];
  readonly #waiting = new Set<() => void>();

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  take(path: string): Fault | undefined {
    const entry = this.#faults.find(({ fault, left }) => left > 0 && path.includes(fault.path));
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.fault;
  }

  /** Settles when the faults are next cleared: what a hanging request waits for. */
  cleared(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  clear(): void {
    this.#faults = [];
    for (const resume of this.#waiting) resume();
    this.#waiting.clear();
  }
}
