import 'server-only';
import { withinTime } from '@/lib/server/identity/within-time.ts';
import { type LogOutbound, outboundCall } from '@/lib/server/outbound-call.ts';
import { SecretError } from './secret-error.ts';
import type { Secret, SecretProvider } from './secret-provider.ts';

/**
 * Milliseconds for one secret: the ten of the identity, if a token is needed first, and five for the
 * vault, which answers in tens of milliseconds, on a busy machine too. So an identity that does not
 * answer is named as the cause, and not the vault. None of the SDKs has a limit of its own.
 */
const readTimeoutMs = 15_000;

export type ReadSecretOptions = {
  readonly log: LogOutbound;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly timeoutMs?: number;
};

/**
 * Reads one secret within a bounded time and logs the call. A vault may hand out a secret that has
 * expired (Key Vault does); its owner wants it no longer used, so here it is an error.
 *
 * @throws {SecretError}
 */
export async function readSecret(
  provider: SecretProvider,
  name: string,
  { log, clock, timeoutMs = readTimeoutMs }: ReadSecretOptions,
): Promise<Secret> {
  const where = provider.address ?? 'the environment';
  const late = () => {
    const message = `${where} did not give ${name} within ${timeoutMs / 1_000} s.`;
    return new SecretError('unavailable', name, message);
  };
  const call = { dependency: 'secrets', operation: `read ${name}` } as const;
  return await outboundCall(log, call, async () => {
    const given = new AbortController();
    const reading = provider.read(name, given.signal);
    const secret = await withinTime(reading, timeoutMs, late).finally(() => given.abort());
    if (secret.expiresAt !== null && secret.expiresAt <= clock()) {
      const since = new Date(secret.expiresAt).toISOString();
      const message = `The secret ${name} in ${where} expired at ${since}. Add a new version.`;
      throw new SecretError('expired', name, message);
    }
    return secret;
  });
}
