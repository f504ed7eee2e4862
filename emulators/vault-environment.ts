import { sampleEnvironment } from './entra/sample-environment.ts';
import { sampleSecrets } from './key-vault/sample-secrets.ts';

type Environment = Readonly<Record<string, string>>;

/**
 * The settings of an app that takes from its vault whatever the vault holds: the environment would
 * win, so those are left out of it.
 *
 * @param cloud what points the app to its identity and its vault in one cloud
 */
export function vaultEnvironment(entraOrigin: string, cloud: Environment): Environment {
  const inVault = new Set(Object.keys(sampleSecrets).map(settingName));
  const sample = Object.entries(sampleEnvironment(entraOrigin));
  return { ...Object.fromEntries(sample.filter(([name]) => !inVault.has(name))), ...cloud };
}

/** `azure-tenant-id` → `AZURE_TENANT_ID` */
function settingName(secret: string): string {
  return secret.toUpperCase().replaceAll('-', '_');
}
