import 'server-only';
import { secretName, settingName } from '@/lib/server/secrets/secret-name.ts';
import type { SecretValue } from '@/lib/server/secrets/secret-value.ts';
import { loadSettings, type SettingSource, type Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';

/**
 * The settings of an environment with what a vault adds to it; the environment has the first word.
 *
 * @param vault its address, for the message about a wrong value that came from there
 * @throws {SettingsError}
 */
export function settingsWithSecrets(
  environment: SettingSource,
  secrets: ReadonlyMap<string, SecretValue>,
  vault: string | null,
): Settings {
  const fromVault = new Map(
    [...secrets].map(([name, value]) => [settingName(name), value.reveal()] as const),
  );
  const given = Object.entries(environment).filter(([, value]) => value);
  try {
    return loadSettings(Object.fromEntries([...fromVault, ...given]));
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const withOrigin = (line: string) => {
      const setting = line.split(' ')[0] ?? '';
      return fromVault.has(setting) ? `${line} (${secretName(setting)} in ${vault})` : line;
    };
    throw new SettingsError(error.problems.map(withOrigin));
  }
}
