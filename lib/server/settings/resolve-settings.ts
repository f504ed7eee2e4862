import 'server-only';
import type { AzureIdentity } from '@/lib/server/identity/azure-identity.ts';
import type { Logger } from '@/lib/server/log.ts';
import { openSecrets } from '@/lib/server/secrets/open-secrets.ts';
import { settingName } from '@/lib/server/secrets/secret-name.ts';
import type { SecretStore } from '@/lib/server/secrets/secret-store.ts';
import { SecretsError } from '@/lib/server/secrets/secrets-error.ts';
import { vaultableSettings } from './declarations/all-settings.ts';
import { secretProblems } from './secret-problems.ts';
import { loadSettings, type SettingSource, type Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';
import { settingsWithSecrets } from './settings-with-secrets.ts';
import { readVaultSettings } from './vault-settings.ts';

export type ResolvedSettings = {
  readonly settings: Settings;
  readonly secrets: SecretStore;
  readonly identity: AzureIdentity;
};

/**
 * Reads the settings from the environment, and what it lacks from the vault that it names.
 *
 * @throws {SettingsError} that lists everything wrong in the environment and in the vault at once
 */
export async function resolveSettings(
  environment: SettingSource,
  log: Logger,
): Promise<ResolvedSettings> {
  const vault = attempt(() => readVaultSettings(environment));
  if (vault instanceof SettingsError) throw withTheRest(vault, environment);
  const { secrets, identity } = openSecrets(environment, vault, log);
  const unread = await secrets.load(vault.patienceMs).then(() => null, onlySecretsError);
  const settings = attempt(() =>
    settingsWithSecrets(environment, secrets.values(), secrets.provider.address),
  );
  if (unread === null && !(settings instanceof SettingsError)) {
    return { settings, secrets, identity };
  }
  const names = new Set(unread?.errors.map(({ secret }) => settingName(secret)));
  const wrong = settings instanceof SettingsError ? settings.problemsBeside(names) : [];
  throw new SettingsError([...secretProblems(unread?.errors ?? []), ...wrong]);
}

/** Without its vault nobody can say what is missing, but everything else that is wrong. */
function withTheRest(vault: SettingsError, environment: SettingSource): SettingsError {
  const all = attempt(() => loadSettings(environment));
  const names = new Set(vaultableSettings.filter((name) => !environment[name]));
  const rest = all instanceof SettingsError ? all.problemsBeside(names) : [];
  return new SettingsError([...vault.problems, ...rest]);
}

function attempt<T>(read: () => T): T | SettingsError {
  try {
    return read();
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
}

function onlySecretsError(error: unknown): SecretsError {
  if (error instanceof SecretsError) return error;
  throw error;
}
