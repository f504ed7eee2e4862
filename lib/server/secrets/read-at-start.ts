import 'server-only';
import type { HeldSecret } from './held-secret.ts';
import { errorsIn, isRead, longestWait, type Reading } from './reading.ts';
import type { SecretError } from './secret-error.ts';
import { SecretsError } from './secrets-error.ts';

/** Milliseconds between two tries: twice as long each time, up to the second. */
const firstPauseMs = 500;
const longestPauseMs = 5_000;

type StartOptions = {
  /** Milliseconds after which no other try is begun. */
  readonly patienceMs: number;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly warn: (errors: readonly SecretError[], event: object) => void;
};

/**
 * Reads every secret. What may pass by itself is tried again for a while; where somebody must act,
 * that is said at once.
 *
 * @throws {SecretsError} with every secret that could not be read
 */
export async function readAtStart(
  secrets: readonly HeldSecret[],
  read: (held: HeldSecret) => Promise<Reading>,
  { patienceMs, clock, warn }: StartOptions,
): Promise<void> {
  const end = clock() + patienceMs;
  let unread = secrets;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    const readings = await Promise.all(unread.map(read));
    for (const { held, read } of readings) if (isRead(read)) held.adopt(read, clock());
    const errors = errorsIn(readings);
    if (errors.length === 0) return;
    const againInMs = Math.max(pause, longestWait(errors));
    const isHopeless = errors.some((error) => !error.isTransient) || clock() + againInMs > end;
    if (isHopeless) throw new SecretsError(errors);
    warn(errors, { againInMs });
    await new Promise((resolve) => setTimeout(resolve, againInMs));
    unread = readings.filter(({ read }) => !isRead(read)).map(({ held }) => held);
  }
}
