import 'server-only';
import type { Platform, PlatformSetting } from '@/lib/contract/platform.ts';
import { secretName } from '@/lib/server/secrets/secret-name.ts';
import type { SecretStore } from '@/lib/server/secrets/secret-store.ts';
import type { Services } from '@/lib/server/services.ts';
import { allSettings } from '@/lib/server/settings/declarations/all-settings.ts';

/** Where the app's identity, secrets and settings come from and how they are; never a value. */
export function describePlatform({
  secrets,
  givenSettings,
}: Pick<Services, 'secrets' | 'givenSettings'>): Platform {
  const { name: provider, address } = secrets.provider;
  const { status, detail = null } = secrets.health();
  const { refreshMs, keepMs } = secrets.times;
  return {
    vault: {
      provider,
      address,
      status,
      detail,
      refreshSeconds: refreshMs / 1_000,
      keepSeconds: keepMs / 1_000,
    },
    identity: secrets.provider.identity(),
    secrets: secrets.report(),
    settings: Object.entries(allSettings).map(([name, { about, secret = false }]) => ({
      name,
      about,
      from: originOf(name, givenSettings, secrets),
      secret,
    })),
    check: secrets.check,
  };
}

function originOf(
  setting: string,
  given: ReadonlySet<string>,
  secrets: SecretStore,
): PlatformSetting['from'] {
  if (given.has(setting)) return 'environment';
  return secrets.values().has(secretName(setting)) ? 'vault' : 'default';
}
