import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { AzureIdentity } from '@/lib/server/identity/azure-identity.ts';
import { resolveSettings } from './resolve-settings.ts';
import type { SettingSource } from './settings.ts';
import { SettingsError } from './settings-error.ts';

const log = pino({ level: 'silent' });
const complete = {
  AZURE_TENANT_ID: 'aaaaaaaa-0000-4000-8000-00000000000a',
  AZURE_API_CLIENT_ID: 'eeeeeeee-0000-4000-8000-00000000000e',
  AZURE_SPA_CLIENT_ID: 'ffffffff-0000-4000-8000-00000000000f',
};

async function problems(environment: SettingSource): Promise<readonly string[]> {
  try {
    await resolveSettings(environment, log);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

test('the environment alone is enough, and no vault is asked', async () => {
  const { settings, secrets } = await resolveSettings(complete, log);
  expect(settings.tenantId).toBe(complete.AZURE_TENANT_ID);
  expect(secrets.provider.name).toBe('environment');
});

test('what is missing everywhere is told with the rest that is wrong', async () => {
  expect(await problems({ ...complete, AZURE_TENANT_ID: '', PORT: 'x' })).toEqual([
    'AZURE_TENANT_ID is not set, and no vault is configured to ask for azure-tenant-id.',
    expect.stringMatching(/^PORT must be/),
  ]);
});

test.each([
  ['AZURE_KEY_VAULT_URL', 'http://vault.example.test', /must be https/],
  ['AZURE_KEY_VAULT_URL', 'http://127.0.0.1:8443', /must be https, on loopback too/],
  ['AZURE_KEY_VAULT_URL', 'https://vault.example.test/secrets', /without a path/],
  ['AZURE_KEY_VAULT_URL', 'vault', /must be a URL/],
  ['GCP_SECRETS_URL', 'http://secrets.example.test', /https.*plain text/],
  ['AWS_ENDPOINT_URL', 'http://aws.example.test', /https.*plain text/],
  ['AWS_ENDPOINT_URL_SECRETS_MANAGER', 'http://127.0.0.1.example.test', /https.*plain text/],
  ['AWS_ENDPOINT_URL_STS', 'http://sts.example.test', /https.*plain text/],
  ['SECRETS_REFRESH_SECONDS', '0', /from 1 to/],
  ['SECRETS_START_SECONDS', ' ', /from 0 to/],
  ['PORT', ' ', /a port, whole/],
  ['PORT', '1e3', /a port, whole/],
  ['PORT', '65536', /to 65535/],
  ['AZURE_TOKEN_CREDENTIALS', 'everything', /must be one of prod, dev/],
])('%s=%s is refused', async (name, value, why) => {
  const found = await problems({ ...complete, [name]: value });
  expect(found).toEqual([expect.stringMatching(why)]);
  expect(found[0]).toMatch(new RegExp(`^${name} `));
});

test.each(['http://127.0.0.1:9000', 'http://[::1]:9000', 'http://localhost:9000'])(
  'plain http is accepted on loopback: %s',
  async (url) => {
    const emulated = { GCP_SECRETS_URL: url, AWS_ENDPOINT_URL_STS: url };
    expect(await problems({ ...complete, ...emulated })).toEqual([]);
  },
);

test('two vaults are one too many', async () => {
  const two = { AZURE_KEY_VAULT_URL: 'https://v.example.test', AWS_SECRETS_REGION: 'eu-west-1' };
  expect(await problems({ ...complete, ...two })).toEqual([
    'AZURE_KEY_VAULT_URL and AWS_SECRETS_REGION name different vaults: keep one of them',
  ]);
});

test('a wrong vault is told with what else is wrong, but not with what it would have given', async () => {
  expect(await problems({ AZURE_KEY_VAULT_URL: 'vault', PORT: 'x' })).toEqual([
    expect.stringMatching(/^AZURE_KEY_VAULT_URL/),
    expect.stringMatching(/^PORT/),
  ]);
});

test('a start that fails, and may be repeated, renews no token behind it', async () => {
  const close = vi.spyOn(AzureIdentity.prototype, 'close');
  await problems({ ...complete, AZURE_TENANT_ID: '' });
  expect(close).toHaveBeenCalledOnce();
  await problems(complete);
  expect(close).toHaveBeenCalledOnce();
  close.mockRestore();
});
