import { ManagedIdentityCredential } from '@azure/identity';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { appIdentity, strangerIdentity, systemAssigned } from '../identity/identities.ts';
import { IdentityIssuer } from '../identity/identity-issuer.ts';
import { control, counters } from '../testing/control.ts';
import { type RunningManagedIdentity, startManagedIdentity } from './start-managed-identity.ts';

/**
 * The SDK keeps tokens and the chosen source for the whole process, and each test file has a
 * process of its own; so each test asks for a resource of its own. `maxRetries: 0` avoids the
 * SDK's waits of 5 to 60 seconds.
 */
const unknownId = '5d5e0000-0000-4000-8000-000000000000';
const once = { retryOptions: { maxRetries: 0 } };
let issuer: IdentityIssuer;
let emulator: RunningManagedIdentity;
let tests = 0;
let scope = '';

beforeAll(async () => {
  issuer = await IdentityIssuer.create();
  emulator = await startManagedIdentity({ issuer });
  process.env.IDENTITY_ENDPOINT = `${emulator.origin}/msi/token`;
  process.env.IDENTITY_HEADER = emulator.identityHeader;
});
afterAll(() => emulator.close());
beforeEach(async () => {
  await control(emulator.origin, 'reset');
  tests += 1;
  scope = `https://resource-${tests}.example/.default`;
});

test('system-assigned: a token for the resource, for 24 hours', async () => {
  const { token, expiresOnTimestamp } = await new ManagedIdentityCredential().getToken(scope);
  const resource = scope.replace('/.default', '');
  await expect(issuer.verify(token, resource)).resolves.toMatchObject({
    oid: systemAssigned.principalId,
    appid: systemAssigned.clientId,
  });
  expect(decodeJwt(token).aud).toBe(resource);
  expect(Math.abs(expiresOnTimestamp - Date.now() - 86_400_000)).toBeLessThan(5000);
});

test.each([
  ['client id', () => new ManagedIdentityCredential({ clientId: appIdentity.clientId })],
  ['object id', () => new ManagedIdentityCredential({ objectId: appIdentity.principalId })],
  ['resource id', () => new ManagedIdentityCredential({ resourceId: appIdentity.resourceId })],
])('user-assigned by %s', async (_, credential) => {
  const { token } = await credential().getToken(scope);
  expect(decodeJwt(token)).toMatchObject({ oid: appIdentity.principalId, ver: '1.0' });
});

test('an identity that is not assigned is refused in the words of App Service', async () => {
  const credential = new ManagedIdentityCredential(unknownId, once);
  await expect(credential.getToken(scope)).rejects.toThrow(
    /No User Assigned or Delegated Managed Identity found/,
  );
});

test('a wrong header is refused', async () => {
  const url = `${emulator.origin}/msi/token?api-version=2019-08-01&resource=https://vault.azure.net`;
  const response = await fetch(url, { headers: { 'x-identity-header': 'guessed' } });
  expect(response.status).toBe(401);
});

test('the SDK keeps a token; each identity has its own', async () => {
  await new ManagedIdentityCredential().getToken(scope);
  await new ManagedIdentityCredential().getToken(scope);
  await new ManagedIdentityCredential({ clientId: strangerIdentity.clientId }).getToken(scope);
  expect(await counters(emulator.origin)).toEqual({ 'GET /msi/token': 2 });
});

test('the lifetime can be set', async () => {
  await control(emulator.origin, 'settings', { lifetimeSeconds: 600 });
  const { expiresOnTimestamp } = await new ManagedIdentityCredential().getToken(scope);
  expect(Math.abs(expiresOnTimestamp - Date.now() - 600_000)).toBeLessThan(5000);
});

test('the published keys verify the token', async () => {
  const response = await fetch(`${emulator.origin}/discovery/keys`);
  await expect(response.json()).resolves.toEqual(JSON.parse(JSON.stringify(issuer.keySet())));
});
