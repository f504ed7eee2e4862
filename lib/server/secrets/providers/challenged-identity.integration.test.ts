import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { appServiceEnvironment } from '@/emulators/cloud-environment.ts';
import { IdentityIssuer } from '@/emulators/identity/identity-issuer.ts';
import { startKeyVault } from '@/emulators/key-vault/start-key-vault.ts';
import { startManagedIdentity } from '@/emulators/managed-identity/start-managed-identity.ts';
import { control } from '@/emulators/testing/control.ts';
import { trustCertificate } from '@/emulators/testing/trust-certificate.ts';
import { AzureIdentity } from '@/lib/server/identity/azure-identity.ts';
import { readSecret } from '../read-secret.ts';
import { keyVault } from './key-vault.ts';

const issuer = await IdentityIssuer.create();
const managedIdentity = await startManagedIdentity({ issuer });
const emulator = await startKeyVault({ issuer });
trustCertificate(emulator.certificate);
Object.assign(process.env, appServiceEnvironment({ managedIdentity, keyVault: emulator }));

/** Milliseconds before the token's end at which the SDK would begin a renewal of its own and wait for it. */
const beforeEnd = 700;

const identity = new AzureIdentity({ log: () => {}, timeoutMs: 500 });
const vault = keyVault(emulator.origin, identity);
const read = () =>
  readSecret(vault, 'azure-tenant-id', { log: () => {}, clock: Date.now, timeoutMs: 2_500 });

afterAll(async () => {
  identity.close();
  await Promise.all([managedIdentity.close(), emulator.close()]);
});

test('an identity that falls silent as its token ends is named as the cause, not the vault', async () => {
  await control(managedIdentity.origin, 'settings', { lifetimeSeconds: 3 });
  // The first one loads the SDK, which on a busy machine takes longer than an answer may.
  await expect.poll(() => read().then(Boolean, () => false), { timeout: 20_000 }).toBe(true);
  const [token] = identity.report().tokens;
  await control(managedIdentity.origin, 'faults', { hang: true });
  await setTimeout(Date.parse(token?.expiresAt ?? '') - beforeEnd - Date.now());
  await expect(read()).rejects.toThrow(/was not asked for azure-tenant-id/);
}, 40_000);
