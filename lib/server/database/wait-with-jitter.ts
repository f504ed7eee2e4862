import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits between half of `ms` milliseconds and all of it, so that those who failed together part. */
export function waitWithJitter(ms: number): Promise<void> {
  return wait(ms * (0.5 + Math.random() / 2));
}
