import 'server-only';
import type * as z from 'zod';
import { schemaOf } from './declarations/setting.ts';
import { vaultSettings } from './declarations/vault.ts';
import { parseSettings, type SettingSource } from './settings.ts';
import { SettingsError } from './settings-error.ts';

export type Vault =
  | { readonly kind: 'azure'; readonly url: string }
  | { readonly kind: 'aws'; readonly region: string }
  | { readonly kind: 'gcp'; readonly project: string; readonly url: string }
  | { readonly kind: 'none' };

export type VaultSettings = {
  readonly vault: Vault;
  /** Milliseconds: between two reads, of keeping a value that is not given again, of a start. */
  readonly refreshMs: number;
  readonly keepMs: number;
  readonly patienceMs: number;
};

const schema = schemaOf(vaultSettings);
const choices = ['AZURE_KEY_VAULT_URL', 'AWS_SECRETS_REGION', 'GCP_SECRETS_PROJECT'] as const;

/**
 * Where secrets come from, and when: what must be known before a vault can be asked.
 *
 * @throws {SettingsError} also when several vaults are named: which one counts must not be a guess
 */
export function readVaultSettings(source: SettingSource): VaultSettings {
  const env = parseSettings(schema, source);
  const named = choices.filter((name) => env[name] !== undefined);
  if (named.length > 1) {
    throw new SettingsError([`${named.join(' and ')} name different vaults: keep one of them`]);
  }
  return {
    vault: chosen(env),
    refreshMs: env.SECRETS_REFRESH_SECONDS * 1_000,
    keepMs: env.SECRETS_KEEP_SECONDS * 1_000,
    patienceMs: env.SECRETS_START_SECONDS * 1_000,
  };
}

function chosen(env: z.infer<typeof schema>): Vault {
  const {
    AZURE_KEY_VAULT_URL: url,
    AWS_SECRETS_REGION: region,
    GCP_SECRETS_PROJECT: project,
  } = env;
  if (url !== undefined) return { kind: 'azure', url };
  if (region !== undefined) return { kind: 'aws', region };
  if (project !== undefined) return { kind: 'gcp', project, url: env.GCP_SECRETS_URL };
  return { kind: 'none' };
}
