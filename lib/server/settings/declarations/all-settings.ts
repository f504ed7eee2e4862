import 'server-only';
import { identitySettings } from './identity.ts';
import { serverSettings } from './server.ts';
import { type Setting, schemaOf } from './setting.ts';
import { signInSettings } from './sign-in.ts';
import { vaultSettings } from './vault.ts';

/** Everything the app reads, by section. The one place where a setting is declared. */
export const settingSections = {
  'Sign-in': signInSettings,
  Server: serverSettings,
  'The app’s own identity': identitySettings,
  Vault: vaultSettings,
} as const;

const declarations = {
  ...signInSettings,
  ...serverSettings,
  ...identitySettings,
  ...vaultSettings,
} as const;

export const allSettings: Readonly<Record<string, Setting>> = declarations;

/** The whole environment as one schema. */
export const environmentSchema = schemaOf(declarations);

/** The names of the settings that a vault may give. */
export const vaultableSettings = Object.entries(allSettings)
  .filter(([, { fromVault }]) => fromVault)
  .map(([name]) => name);

/** The names of the settings that an environment gives. */
export function settingsGivenBy(
  environment: Readonly<Record<string, string | undefined>>,
): ReadonlySet<string> {
  return new Set(Object.keys(allSettings).filter((name) => environment[name]));
}
