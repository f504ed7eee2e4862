import 'server-only';
import type { HeldSecret } from './held-secret.ts';
import { SecretError } from './secret-error.ts';
import type { Secret } from './secret-provider.ts';

/** What one attempt to read a secret gave; null when the vault has none and need not. */
export type Reading = { readonly held: HeldSecret; readonly read: Secret | null | SecretError };

export function isRead(read: Reading['read']): read is Secret | null {
  return !(read instanceof SecretError);
}

export function errorsIn(readings: readonly Reading[]): SecretError[] {
  return readings.map(({ read }) => read).filter((read) => read instanceof SecretError);
}

/** The longest time that a vault asks to be left alone, in milliseconds. */
export function longestWait(errors: readonly SecretError[]): number {
  return Math.max(0, ...errors.map((error) => error.retryAfterMs ?? 0));
}
