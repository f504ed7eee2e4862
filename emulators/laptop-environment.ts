import { sampleEnvironment } from './entra/sample-environment.ts';
import { sampleSecrets } from './key-vault/sample-secrets.ts';

type Environment = Readonly<Record<string, string>>;

/**
 * The settings of the app on a laptop: those that point to the emulators. What the vault holds is
 * left out, because the environment would win, and the app is to ask the vault as it does in Azure.
 *
 * @param azure what points the app to its identity and its vault
 */
export function laptopEnvironment(entraOrigin: string, azure: Environment): Environment {
  const inVault = new Set(Object.keys(sampleSecrets).map(settingName));
  const sample = Object.entries(sampleEnvironment(entraOrigin));
  return { ...Object.fromEntries(sample.filter(([name]) => !inVault.has(name))), ...azure };
}

/** `azure-tenant-id` → `AZURE_TENANT_ID` */
function settingName(secret: string): string {
  return secret.toUpperCase().replaceAll('-', '_');
}
