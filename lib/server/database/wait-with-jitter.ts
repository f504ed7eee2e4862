import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits between half of `ms` milliseconds and all of it, so that those who failed together part.
 *
 * @throws {AbortError} when `signal` ends the wait
 */
export function waitWithJitter(ms: number, signal?: AbortSignal): Promise<void> {
  return wait(ms * (0.5 + Math.random() / 2), undefined, signal && { signal });
}
