import 'server-only';
import type { Platform } from '@/lib/contract/platform.ts';
import type { Logger } from '@/lib/server/log.ts';
import { settingsGivenBy } from '@/lib/server/settings/declarations/all-settings.ts';
import { trySettings } from '@/lib/server/settings/resolve-settings.ts';
import type { SettingSource } from '@/lib/server/settings/settings.ts';
import { SettingsError } from '@/lib/server/settings/settings-error.ts';
import { describePlatform } from './describe-platform.ts';

export type Diagnosis = {
  /** Everything that would stop a start, in words. */
  readonly problems: readonly string[];
  /** What the platform page would show; null when not even the vault is known. */
  readonly platform: Platform | null;
};

/** Reads the settings as a start does, but asks the vault once only, and tells how that went. */
export async function diagnose(environment: SettingSource, log: Logger): Promise<Diagnosis> {
  const once = { ...environment, SECRETS_START_SECONDS: '0' };
  const { settings, opened } = await trySettings(once, log);
  const problems = settings instanceof SettingsError ? settings.problems : [];
  if (opened === null) return { problems, platform: null };
  const givenSettings = settingsGivenBy(environment);
  const platform = describePlatform({ secrets: opened.secrets, givenSettings });
  opened.identity.close();
  return { problems, platform };
}
