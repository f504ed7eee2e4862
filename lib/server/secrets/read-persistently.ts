import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { SecretError } from './secret-error.ts';

const firstWaitMs = 500;
const longestWaitMs = 5_000;

type Patience = {
  /** Milliseconds after which no other try is begun. */
  readonly patienceMs: number;
  readonly warn: (event: object, message: string) => void;
  readonly clock: () => number;
};

/** Repeats `read` while it fails with something that may pass by itself; returns its last outcome. */
export async function readPersistently<T extends { readonly read: unknown }>(
  read: () => Promise<T>,
  { patienceMs, warn, clock }: Patience,
): Promise<T> {
  const end = clock() + patienceMs;
  for (let wait = firstWaitMs; ; wait = Math.min(wait * 2, longestWaitMs)) {
    const outcome = await read();
    const { read: error } = outcome;
    if (!(error instanceof SecretError) || !error.isTransient) return outcome;
    const pause = Math.max(wait, error.retryAfterMs ?? 0);
    if (clock() + pause > end) return outcome;
    warn({ secret: error.secret, kind: error.kind, againInMs: pause }, error.message);
    await delay(pause);
  }
}
