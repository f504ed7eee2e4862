/** Long enough not to hammer a vault that is away, short enough that its return is noticed. */
export const retryAfterMs = 10_000;

type StartOnce<T> = {
  (): Promise<T>;
  /** The last attempt, if there was one; begins none. */
  begun(): Promise<T> | undefined;
};

/**
 * Shares one start among all requests. A start that failed is tried again by the first request
 * after `retryAfterMs`: a vault may come back, and a process that ended itself instead would only be
 * started again and again by the platform.
 *
 * @param report is told the words of a failure, once for each attempt
 * @param now milliseconds, never set back: a clock that was would put the next attempt off by as much
 * @returns the shared start; it rejects with the failure of the last attempt
 */
export function startOnce<T>(
  start: () => Promise<T>,
  report: (words: string) => void,
  now: () => number = () => performance.now(),
): StartOnce<T> {
  let attempt: Promise<T> | undefined;
  let failedAt: number | undefined;
  const started = () => {
    const again = failedAt !== undefined && now() - failedAt >= retryAfterMs;
    if (attempt !== undefined && !again) return attempt;
    failedAt = undefined;
    attempt = start();
    attempt.catch((error: unknown) => {
      failedAt = now();
      report(error instanceof Error ? error.message : String(error));
    });
    return attempt;
  };
  return Object.assign(started, { begun: () => attempt });
}
