import 'server-only';
import { hash } from 'node:crypto';
import type { PlatformIdentity } from '@/lib/contract/platform.ts';
import { SecretError } from '../secret-error.ts';
import { settingName } from '../secret-name.ts';
import type { SecretProvider } from '../secret-provider.ts';
import { SecretValue } from '../secret-value.ts';

const noIdentity: PlatformIdentity = {
  cloud: 'none',
  source: null,
  endpoint: null,
  principal: null,
  chain: [],
  tokens: [],
  warnings: [],
  lastError: null,
};

/**
 * The environment in the place of a vault, for development without one. A secret has no versions
 * here; what stands for one is a digest, cut so short that it gives nothing away.
 */
export function environmentSecrets(
  environment: Readonly<Record<string, string | undefined>>,
): SecretProvider {
  return {
    name: 'environment',
    address: null,
    async read(name) {
      const setting = settingName(name);
      const value = environment[setting];
      if (value === undefined || value === '') {
        const message = `${setting} is not set, and no vault is configured to ask for ${name}.`;
        throw new SecretError('missing', name, message);
      }
      const version = hash('sha256', value).slice(0, 4);
      return { value: new SecretValue(value), version, createdAt: null, expiresAt: null };
    },
    identity: () => noIdentity,
  };
}
