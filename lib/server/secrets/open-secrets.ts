import 'server-only';
import { AzureIdentity } from '@/lib/server/identity/azure-identity.ts';
import type { Logger } from '@/lib/server/log.ts';
import type { OutboundCall } from '@/lib/server/outbound-call.ts';
import { allSettings, vaultableSettings } from '@/lib/server/settings/declarations/all-settings.ts';
import type { SettingSource } from '@/lib/server/settings/settings.ts';
import type { VaultSettings } from '@/lib/server/settings/vault-settings.ts';
import { chooseProvider } from './choose-provider.ts';
import type { WantedSecret } from './held-secret.ts';
import { secretName } from './secret-name.ts';
import { SecretStore } from './secret-store.ts';

/** Makes the app's identity and the store of its secrets; asks nothing yet. */
export function openSecrets(
  environment: SettingSource,
  { vault, refreshMs, keepMs }: VaultSettings,
  log: Logger,
): { readonly secrets: SecretStore; readonly identity: AzureIdentity } {
  const logCall = (call: OutboundCall) => log.info(call, 'outbound call');
  const identity = new AzureIdentity({ log: logCall });
  const secrets = new SecretStore({
    provider: chooseProvider(vault, environment, identity),
    wanted: wantedBy(environment),
    refreshMs,
    keepMs,
    // Reading the environment calls nobody.
    log: vault.kind === 'none' ? () => {} : logCall,
    warn: (event, message) => log.warn(event, message),
  });
  return { secrets, identity };
}

/** What the environment lacks of that which a vault may give. */
function wantedBy(environment: SettingSource): WantedSecret[] {
  return vaultableSettings
    .filter((setting) => !environment[setting])
    .map((setting) => ({
      name: secretName(setting),
      required: allSettings[setting]?.schema.safeParse(undefined).success === false,
    }));
}
