import 'server-only';
import type { AzureIdentity } from '@/lib/server/identity/azure-identity.ts';
import type { SettingSource } from '@/lib/server/settings/settings.ts';
import type { Vault } from '@/lib/server/settings/vault-settings.ts';
import { awsSecrets } from './providers/aws-secrets.ts';
import { environmentSecrets } from './providers/environment-secrets.ts';
import { googleSecrets } from './providers/google-secrets.ts';
import { keyVault } from './providers/key-vault.ts';
import type { SecretProvider } from './secret-provider.ts';

/** The provider that the settings choose. Its SDK is loaded with the first read, no other is. */
export function chooseProvider(
  vault: Vault,
  environment: SettingSource,
  identity: AzureIdentity,
): SecretProvider {
  switch (vault.kind) {
    case 'azure':
      return keyVault(vault.url, identity);
    case 'aws':
      return awsSecrets(vault.region);
    case 'gcp':
      return googleSecrets(vault.project, vault.url);
    case 'none':
      return environmentSecrets(environment);
  }
}
