import { expect, test } from 'vitest';
import { SecretValue } from '@/lib/server/secrets/secret-value.ts';
import { settingsWithSecrets } from './settings-with-secrets.ts';

const vault = 'https://vault.example.test';
const secrets = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));
const ids = {
  'azure-tenant-id': 'aaaaaaaa-0000-4000-8000-00000000000a',
  'azure-api-client-id': 'eeeeeeee-0000-4000-8000-00000000000e',
  'azure-spa-client-id': 'ffffffff-0000-4000-8000-00000000000f',
};

test('the vault gives what the environment lacks, or has empty', () => {
  const settings = settingsWithSecrets({ AZURE_TENANT_ID: '', PORT: '1' }, secrets(ids), vault);
  expect(settings).toMatchObject({ tenantId: ids['azure-tenant-id'], port: 1 });
});

test('the environment has the first word', () => {
  const own = 'bbbbbbbb-0000-4000-8000-00000000000b';
  const settings = settingsWithSecrets({ AZURE_TENANT_ID: own }, secrets(ids), vault);
  expect(settings.tenantId).toBe(own);
});

test('a wrong value is told with its place, and is not repeated', () => {
  const wrong = secrets({ ...ids, 'azure-tenant-id': 'hunter2' });
  const read = () => settingsWithSecrets({}, wrong, vault);
  expect(read).toThrow(/AZURE_TENANT_ID must be a GUID.*\(azure-tenant-id in https:\/\/vault/);
  expect(read).not.toThrow(/hunter2/);
});
