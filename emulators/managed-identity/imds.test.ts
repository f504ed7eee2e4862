import { DefaultAzureCredential, ManagedIdentityCredential } from '@azure/identity';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { appIdentity, systemAssigned } from '../identity/identities.ts';
import { IdentityIssuer } from '../identity/identity-issuer.ts';
import { control, counters } from '../testing/control.ts';
import { type RunningManagedIdentity, startManagedIdentity } from './start-managed-identity.ts';

/**
 * A file of its own, because the SDK chooses the source once for each process. Each test asks for a
 * resource of its own, because the SDK keeps tokens; `maxRetries: 0` avoids its waits.
 */
const unknownId = '5d5e0000-0000-4000-8000-000000000000';
const path = '/metadata/identity/oauth2/token';
let emulator: RunningManagedIdentity;
let tests = 0;
let scope = '';

beforeAll(async () => {
  emulator = await startManagedIdentity({ issuer: await IdentityIssuer.create() });
  vi.stubEnv('AZURE_POD_IDENTITY_AUTHORITY_HOST', emulator.origin);
});
afterAll(() => emulator.close());
beforeEach(async () => {
  await control(emulator.origin, 'reset');
  tests += 1;
  scope = `https://resource-${tests}.example/.default`;
});

test('system-assigned', async () => {
  const { token } = await new ManagedIdentityCredential().getToken(scope);
  expect(decodeJwt(token)).toMatchObject({
    aud: scope.replace('/.default', ''),
    oid: systemAssigned.principalId,
  });
});

test.each([
  ['client id', () => new ManagedIdentityCredential({ clientId: appIdentity.clientId })],
  ['object id', () => new ManagedIdentityCredential({ objectId: appIdentity.principalId })],
  ['resource id', () => new ManagedIdentityCredential({ resourceId: appIdentity.resourceId })],
])('user-assigned by %s', async (_, credential) => {
  const { token } = await credential().getToken(scope);
  expect(decodeJwt(token)).toMatchObject({ oid: appIdentity.principalId });
});

test('through DefaultAzureCredential, with the client id from the environment', async () => {
  vi.stubEnv('AZURE_CLIENT_ID', appIdentity.clientId);
  vi.stubEnv('AZURE_TOKEN_CREDENTIALS', 'prod');
  const { token } = await new DefaultAzureCredential().getToken(scope);
  expect(decodeJwt(token)).toMatchObject({ appid: appIdentity.clientId });
});

test('an identity that is not assigned', async () => {
  const credential = new ManagedIdentityCredential({
    clientId: unknownId,
    retryOptions: { maxRetries: 0 },
  });
  await expect(credential.getToken(scope)).rejects.toThrow(/Identity not found/);
});

test('no identity named and none system-assigned', async () => {
  await control(emulator.origin, 'settings', { systemAssigned: false });
  await expect(new ManagedIdentityCredential().getToken(scope)).rejects.toThrow(
    /Multiple user assigned identities exist/,
  );
});

test.each([
  ['without its header', {}, 'Required metadata header not specified'],
  [
    'through a proxy',
    { metadata: 'true', 'x-forwarded-for': '203.0.113.7' },
    'Required metadata header not specified',
  ],
])('a request %s is refused', async (_, headers: Record<string, string>, description) => {
  const url = `${emulator.origin}${path}?api-version=2018-02-01&resource=https://vault.azure.net`;
  const answer = await fetch(url, { headers });
  expect(answer.status).toBe(400);
  await expect(answer.json()).resolves.toEqual({
    error: 'invalid_request',
    error_description: description,
  });
});

test('a request without a resource is refused', async () => {
  const url = `${emulator.origin}${path}?api-version=2018-02-01`;
  const answer = await fetch(url, { headers: { metadata: 'true' } });
  expect(answer.status).toBe(400);
});

test.each([
  ['iso8601', 86_400],
  ['past', -3600],
])('expires_on written as %s', async (expiresOn, seconds) => {
  await control(emulator.origin, 'settings', { expiresOn });
  const { expiresOnTimestamp } = await new ManagedIdentityCredential().getToken(scope);
  expect(Math.abs(expiresOnTimestamp - Date.now() - seconds * 1000)).toBeLessThan(5000);
});

test('a token that comes without its expiry is asked for again each time', async () => {
  await control(emulator.origin, 'settings', { expiresOn: 'absent' });
  const credential = new ManagedIdentityCredential();
  await credential.getToken(scope).catch(() => undefined);
  await credential.getToken(scope).catch(() => undefined);
  expect(await counters(emulator.origin)).toEqual({ [`GET ${path}`]: 2 });
});
