import 'server-only';
import type { AzureIdentity } from '@/lib/server/identity/azure-identity.ts';
import type { SettingSource } from '@/lib/server/settings/settings.ts';
import type { Vault } from '@/lib/server/settings/vault-settings.ts';
import { environmentSecrets } from './providers/environment-secrets.ts';
import { keyVault } from './providers/key-vault.ts';
import type { SecretProvider } from './secret-provider.ts';

/** The provider that the settings choose; its SDK is loaded with the first read. */
export function chooseProvider(
  vault: Vault,
  environment: SettingSource,
  identity: AzureIdentity,
): SecretProvider {
  switch (vault.kind) {
    case 'azure':
      return keyVault(vault.url, identity);
    case 'none':
      return environmentSecrets(environment);
    default:
      throw new Error('not yet');
  }
}
