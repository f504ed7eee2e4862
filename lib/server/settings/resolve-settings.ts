import 'server-only';
import type { AzureIdentity } from '@/lib/server/identity/azure-identity.ts';
import type { Logger } from '@/lib/server/log.ts';
import { type ErrorGroup, groupErrors } from '@/lib/server/secrets/group-errors.ts';
import { openSecrets } from '@/lib/server/secrets/open-secrets.ts';
import { settingName } from '@/lib/server/secrets/secret-name.ts';
import type { SecretStore } from '@/lib/server/secrets/secret-store.ts';
import { SecretsError } from '@/lib/server/secrets/secrets-error.ts';
import { vaultableSettings } from './declarations/all-settings.ts';
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
  const { settings, opened } = await trySettings(environment, log);
  if (!(settings instanceof SettingsError) && opened !== null) return { settings, ...opened };
  // The start may be repeated, and would leave behind a token that is renewed for ever, each time.
  opened?.identity.close();
  throw settings;
}

export type SettingsAttempt = {
  readonly settings: Settings | SettingsError;
  /** Null when not even the vault is known. */
  readonly opened: Omit<ResolvedSettings, 'settings'> | null;
};

/** As {@link resolveSettings}, but what came of it is returned, with the vault that was asked. */
export async function trySettings(
  environment: SettingSource,
  log: Logger,
): Promise<SettingsAttempt> {
  const vault = attempt(() => readVaultSettings(environment));
  const asItIs = problemsAsItIs(environment);
  if (vault instanceof SettingsError) {
    return { settings: new SettingsError([...vault.problems, ...asItIs]), opened: null };
  }
  const opened = openSecrets(environment, vault, log);
  // A start that fails anyway is not worth waiting for; the vault is asked once, to tell it all.
  const patienceMs = asItIs.length === 0 ? vault.patienceMs : 0;
  const unread = await opened.secrets.load(patienceMs).then(() => null, onlySecretsError);
  const settings = attempt(() => settingsFrom(environment, opened.secrets));
  if (unread === null) return { settings, opened };
  const names = new Set(unread.errors.map(({ secret }) => settingName(secret)));
  const wrong = settings instanceof SettingsError ? settings.problemsBeside(names) : [];
  const problems = [...groupErrors(unread.errors).map(toProblem), ...wrong];
  return { settings: new SettingsError(problems), opened };
}

function settingsFrom(environment: SettingSource, secrets: SecretStore): Settings {
  return settingsWithSecrets(environment, secrets.values(), secrets.provider.address);
}

/** What is wrong with the environment, whatever the vault would add to it. */
function problemsAsItIs(environment: SettingSource): readonly string[] {
  const settings = attempt(() => loadSettings(environment));
  const vaultMayGive = new Set(vaultableSettings.filter((name) => !environment[name]));
  return settings instanceof SettingsError ? settings.problemsBeside(vaultMayGive) : [];
}

function toProblem({ secrets, message }: ErrorGroup): string {
  const names = secrets.map(settingName).join(', ');
  return message.startsWith(names) ? message : `${names}: ${message}`;
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
