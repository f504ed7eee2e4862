import { afterAll, expect, test } from 'vitest';
import { appServiceEnvironment } from '@/emulators/cloud-environment.ts';
import { IdentityIssuer } from '@/emulators/identity/identity-issuer.ts';
import { startKeyVault } from '@/emulators/key-vault/start-key-vault.ts';
import { startManagedIdentity } from '@/emulators/managed-identity/start-managed-identity.ts';
import { control } from '@/emulators/testing/control.ts';
import { trustCertificate } from '@/emulators/testing/trust-certificate.ts';
import { AzureIdentity } from '@/lib/server/identity/azure-identity.ts';
import { describeSecretProvider } from '../testing/secret-provider-contract.ts';
import { keyVault } from './key-vault.ts';

const issuer = await IdentityIssuer.create();
const managedIdentity = await startManagedIdentity({ issuer });
const emulator = await startKeyVault({ issuer });
trustCertificate(emulator.certificate);
Object.assign(process.env, appServiceEnvironment({ managedIdentity, keyVault: emulator }));

const identity = new AzureIdentity({ log: () => {}, timeoutMs: 2_000 });
const vault = keyVault(emulator.origin, identity);
const secret = 'azure-tenant-id';
const faults = (fault: object) => control(emulator.controlOrigin, 'faults', fault);
const secrets = (change: object) => control(emulator.controlOrigin, 'secrets', change);

afterAll(async () => {
  identity.close();
  await Promise.all([managedIdentity.close(), emulator.close()]);
});

describeSecretProvider('Azure Key Vault', {
  provider: () => vault,
  set: (name, value) => secrets({ name, value }),
  restore: () => control(emulator.controlOrigin, 'reset'),
  failures: [
    {
      name: 'an identity without a role',
      kind: 'forbidden',
      says: /Grant it the role “Key Vault Secrets User”/,
      cause: () => control(emulator.controlOrigin, 'roles', { principal: 'id-keyless', roles: [] }),
    },
    {
      name: 'a disabled secret',
      kind: 'disabled',
      says: /Enable it/,
      cause: () => secrets({ name: secret, enabled: false }),
    },
    {
      name: 'an expired secret',
      kind: 'expired',
      says: /expired at .*Add a new version/,
      cause: () => secrets({ name: secret, expiresInSeconds: -60 }),
    },
    {
      name: 'a deleted secret',
      kind: 'missing',
      says: /recover it when it was deleted/,
      cause: () => secrets({ name: secret, deleted: true }),
    },
    { name: '429', kind: 'throttled', says: /throttled/, cause: () => faults({ status: 429 }) },
    {
      name: '429 with Retry-After',
      kind: 'throttled',
      says: /throttled/,
      cause: () => faults({ status: 429, retryAfter: 1 }),
    },
    {
      name: '500',
      kind: 'unavailable',
      says: /answered 500/,
      cause: () => faults({ status: 500 }),
    },
    {
      name: '503',
      kind: 'unavailable',
      says: /answered 503/,
      cause: () => faults({ status: 503 }),
    },
    {
      name: 'a cut connection',
      kind: 'unavailable',
      says: /did not give/,
      cause: () => faults({ reset: true }),
    },
    {
      name: 'a vault that never answers',
      kind: 'unavailable',
      says: /within 2.5 s/,
      cause: () => faults({ hang: true }),
    },
    {
      name: 'an answer cut off within the value',
      kind: 'unavailable',
      says: /the answer is no secret/,
      cause: () => faults({ status: 200, body: '{"value":"planted-value' }),
    },
    ...(['html', 'text', 'truncated', 'empty'] as const).map((garbage) => ({
      name: `an answer that is ${garbage}`,
      kind: 'unavailable' as const,
      says: /the answer is no secret/,
      cause: () => faults({ garbage }),
    })),
  ],
});

test('the dates of a secret are told', async () => {
  await secrets({ name: secret, value: 'x', expiresInSeconds: 3_600 });
  const { createdAt, expiresAt } = await vault.read(secret, AbortSignal.timeout(5_000));
  expect(Math.abs((createdAt ?? 0) - Date.now())).toBeLessThan(5_000);
  expect(Math.abs((expiresAt ?? 0) - Date.now() - 3_600_000)).toBeLessThan(5_000);
});

test('the report says who the app is and how that was found, never the token', async () => {
  await vault.read(secret, AbortSignal.timeout(5_000));
  const report = vault.identity();
  expect(report).toMatchObject({
    cloud: 'azure',
    source: 'ManagedIdentityCredential',
    endpoint: 'AppService',
    principal: {
      resource: expect.stringMatching(/id-keyless$/),
      clientId: process.env.AZURE_CLIENT_ID,
    },
    tokens: [{ resource: 'https://vault.azure.net' }],
    lastError: null,
  });
  const { token } = await identity.getToken('https://vault.azure.net/.default');
  expect(JSON.stringify(report)).not.toContain(token);
});
