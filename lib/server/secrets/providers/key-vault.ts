import 'server-only';
import type { KeyVaultSecret, SecretClient } from '@azure/keyvault-secrets';
import type { AzureIdentity } from '@/lib/server/identity/azure-identity.ts';
import type { SecretProvider } from '../secret-provider.ts';
import { SecretValue } from '../secret-value.ts';
import { ChallengedIdentity } from './challenged-identity.ts';
import { keyVaultError } from './key-vault-error.ts';

/**
 * Azure Key Vault, asked with the app's own identity.
 *
 * @param url `https://NAME.vault.azure.net`; https on loopback too, or the SDK sends no token
 */
export function keyVault(url: string, identity: AzureIdentity): SecretProvider {
  let loading: Promise<SecretClient> | undefined;
  const credential = new ChallengedIdentity(identity);
  return {
    name: 'azure-key-vault',
    address: url,
    async read(name, abortSignal) {
      try {
        await credential.requireToken();
        loading ??= loadClient(url, credential);
        return toSecret(await (await loading).getSecret(name, { abortSignal }));
      } catch (error) {
        throw keyVaultError(url, name, error);
      }
    },
    identity: () => identity.report(),
  };
}

async function loadClient(url: string, credential: ChallengedIdentity): Promise<SecretClient> {
  const { createSecretClient } = await import('./key-vault-client.ts');
  return createSecretClient(url, credential);
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
