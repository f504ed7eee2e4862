import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { isTooLate } from '@/lib/browser/api/no-answer.ts';

const networkRetries = 2;
const busyRetries = 4;
const firstDelayMs = 500;
/** Longer than this nobody waits in front of a spinner: the problem is shown instead. */
const longestDelayMs = 15_000;
const busy: readonly number[] = [429, 503];

/**
 * Whether a query is worth another try after `failures` failed ones. Who waited long for nothing is
 * told so, and decides themselves whether to wait once more.
 */
export function shouldRetry(failures: number, error: Error): boolean {
  return shouldSendAgain(failures, error) && !(error instanceof ApiProblem && isTooLate(error));
}

/** Whether a change is: one that is late is sent again, since nobody knows whether it was done. */
export function shouldSendAgain(failures: number, error: Error): boolean {
  if (!(error instanceof ApiProblem)) return false;
  if (error.problem.status === 0) return failures < networkRetries;
  if (!busy.includes(error.problem.status) || failures >= busyRetries) return false;
  return (error.retryAfterSeconds ?? 0) * 1000 <= longestDelayMs;
}

/**
 * Milliseconds until the next try: what the server asked for, else doubling with jitter. A moment that
 * has passed already, by a clock that is ahead, asks for nothing.
 */
export function retryDelay(failures: number, error: Error): number {
  const asked = error instanceof ApiProblem ? error.retryAfterSeconds : null;
  if (asked) return asked * 1000;
  const backoff = Math.min(firstDelayMs * 2 ** failures, longestDelayMs);
  return backoff * (0.75 + Math.random() / 4);
}
