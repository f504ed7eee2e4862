import type { Platform, PlatformIdentity } from '@/lib/contract/platform.ts';

const clouds: Readonly<Record<PlatformIdentity['cloud'], string>> = {
  azure: 'Microsoft Azure',
  aws: 'Amazon Web Services',
  gcp: 'Google Cloud',
  none: 'None: the app calls no cloud',
};

const vaults: Readonly<Record<Platform['vault']['provider'], string>> = {
  'azure-key-vault': 'Azure Key Vault',
  'aws-secrets-manager': 'AWS Secrets Manager',
  'gcp-secret-manager': 'Google Secret Manager',
  environment: 'The environment of the process',
};

export function cloudName(cloud: PlatformIdentity['cloud']): string {
  return clouds[cloud];
}

export function vaultName(provider: Platform['vault']['provider']): string {
  return vaults[provider];
}
