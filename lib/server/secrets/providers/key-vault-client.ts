import 'server-only';
import type { TokenCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';
import { isLoopbackUrl } from '@/lib/server/settings/loopback-url.ts';

/** Two more tries within a second; the store tries again by itself later. */
const retryOptions = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };

/**
 * The Azure SDK for secrets. Imported dynamically, so that only who uses Key Vault loads it.
 *
 * It sends a token only to a host below the domain that the challenge names. A vault on loopback,
 * which is an emulator, has no such name; for it alone that check is left out.
 */
export function createSecretClient(url: string, credential: TokenCredential): SecretClient {
  const disableChallengeResourceVerification = isLoopbackUrl(url);
  return new SecretClient(url, credential, { retryOptions, disableChallengeResourceVerification });
}
