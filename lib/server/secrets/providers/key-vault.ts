import 'server-only';
import type { KeyVaultSecret, SecretClient } from '@azure/keyvault-secrets';
import type { AzureIdentity } from '@/lib/server/identity/azure-identity.ts';
import { isLoopbackUrl } from '@/lib/server/settings/loopback-url.ts';
import type { SecretProvider } from '../secret-provider.ts';
import { SecretValue } from '../secret-value.ts';
import { keyVaultError } from './key-vault-error.ts';

/** Two more tries within a second; the store tries again by itself later. */
const retryOptions = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };

/**
 * Azure Key Vault, asked with the app's own identity.
 *
 * @param url `https://NAME.vault.azure.net`; https on loopback too, or the SDK sends no token
 */
export function keyVault(url: string, identity: AzureIdentity): SecretProvider {
  let loading: Promise<SecretClient> | undefined;
  return {
    name: 'azure-key-vault',
    address: url,
    async read(name, abortSignal) {
      try {
        loading ??= loadClient(url, identity);
        return toSecret(await (await loading).getSecret(name, { abortSignal }));
      } catch (error) {
        throw keyVaultError(url, name, error);
      }
    },
    identity: () => identity.report(),
  };
}

/**
 * The SDK sends a token only to a host below the domain that the challenge names. A vault on
 * loopback, which is an emulator, has no such name; for it alone that check is left out.
 */
async function loadClient(url: string, identity: AzureIdentity): Promise<SecretClient> {
  const { SecretClient } = await import('@azure/keyvault-secrets');
  const disableChallengeResourceVerification = isLoopbackUrl(url);
  return new SecretClient(url, identity, { retryOptions, disableChallengeResourceVerification });
}

function toSecret({ value, properties }: KeyVaultSecret) {
  if (typeof value !== 'string') throw new Error('the answer holds no secret');
  return {
    value: new SecretValue(value),
    version: properties.version ?? 'unknown',
    createdAt: properties.createdOn?.getTime() ?? null,
    expiresAt: properties.expiresOn?.getTime() ?? null,
  };
}
