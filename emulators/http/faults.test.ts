import { SecretClient } from '@azure/keyvault-secrets';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { appIdentity } from '../identity/identities.ts';
import { IdentityIssuer } from '../identity/identity-issuer.ts';
import { type RunningKeyVault, startKeyVault } from '../key-vault/start-key-vault.ts';
import {
  type RunningManagedIdentity,
  startManagedIdentity,
} from '../managed-identity/start-managed-identity.ts';
import { control, counters } from '../testing/control.ts';
import { trustCertificate } from '../testing/trust-certificate.ts';

/** Every fault as the vault's SDK meets it; `maxRetries: 0` avoids its waits where that is not tested. */
let issuer: IdentityIssuer;
let vault: RunningKeyVault;
let identity: RunningManagedIdentity;

beforeAll(async () => {
  issuer = await IdentityIssuer.create();
  [vault, identity] = await Promise.all([
    startKeyVault({ issuer }),
    startManagedIdentity({ issuer }),
  ]);
  trustCertificate(vault.certificate);
});
afterAll(() => Promise.all([vault.close(), identity.close()]));
beforeEach(() => control(vault.controlOrigin, 'reset'));

test.each([
  [{ status: 500 }, { statusCode: 500, code: 'InternalServerError' }],
  [{ status: 503 }, { statusCode: 503, code: 'ServiceUnavailable' }],
  [{ status: 429 }, { statusCode: 429, code: 'Throttled' }],
  [{ reset: true }, { code: 'ECONNRESET' }],
  [{ garbage: 'html' }, {}],
  [{ garbage: 'text' }, {}],
  [{ garbage: 'truncated' }, {}],
  [{ garbage: 'empty' }, {}],
])('%j', async (fault, expected) => {
  await control(vault.controlOrigin, 'faults', fault);
  const outcome = await client(0)
    .getSecret('azure-tenant-id')
    .catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(Error);
  expect(outcome).toMatchObject(expected);
});

test('a slow answer comes late', async () => {
  await control(vault.controlOrigin, 'faults', { delayMs: 120, times: 1 });
  const begun = performance.now();
  await client(0).getSecret('azure-tenant-id');
  expect(performance.now() - begun).toBeGreaterThan(110);
});

test('a hanging answer never comes, and does not keep the emulator from closing', async () => {
  const own = await startKeyVault({ issuer });
  trustCertificate(own.certificate);
  await control(own.controlOrigin, 'faults', { hang: true });
  const attempt = client(0, own.origin).getSecret('azure-tenant-id');
  const outcome = attempt.then(
    () => 'answered',
    () => 'ended',
  );
  await expect(Promise.race([outcome, later('still waiting', 150)])).resolves.toBe('still waiting');
  await own.close();
  await expect(outcome).resolves.toBe('ended');
});

test('429 with Retry-After is tried again after that time, without it not at all', async () => {
  await control(vault.controlOrigin, 'faults', { status: 429, retryAfter: 1, times: 1 });
  await expect(client(1).getSecret('azure-tenant-id')).resolves.toHaveProperty('value');
  await control(vault.controlOrigin, 'reset');
  await control(vault.controlOrigin, 'faults', { status: 429, times: 1 });
  await expect(client(1).getSecret('azure-tenant-id')).rejects.toHaveProperty('statusCode', 429);
});

test('a fault meets only the requests it names, as often as it says', async () => {
  await control(vault.controlOrigin, 'faults', {
    path: 'GET /secrets/allowed-tenants',
    status: 500,
    times: 1,
  });
  await expect(client(0).getSecret('azure-tenant-id')).resolves.toHaveProperty('value');
  await expect(client(0).getSecret('allowed-tenants')).rejects.toHaveProperty('statusCode', 500);
  await expect(client(0).getSecret('allowed-tenants')).resolves.toHaveProperty('value');
  expect(await counters(vault.controlOrigin)).toEqual({
    'GET /secrets/azure-tenant-id': 2,
    'GET /secrets/allowed-tenants': 3,
  });
});

test.each([404, 410, 429, 500])('the identity endpoint answers %i', async (status) => {
  await control(identity.origin, 'faults', { path: '/msi/token', status, retryAfter: 3, times: 1 });
  const answer = await fetch(`${identity.origin}/msi/token`);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('retry-after')).toBe('3');
});

test('a typing error in a control request shows', async () => {
  await expect(control(vault.controlOrigin, 'faults', { delay: 5 })).rejects.toThrow(
    /Unrecognized/,
  );
});

test('a page of another origin cannot reach the control endpoint', async () => {
  const url = `${vault.controlOrigin}/_control/reset`;
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(415);
});

function client(maxRetries: number, origin = vault.origin): SecretClient {
  const getToken = async () => {
    const { token, expiresOn } = await issuer.issue(appIdentity, 'https://vault.azure.net', 3600);
    return { token, expiresOnTimestamp: expiresOn * 1000 };
  };
  const retryOptions = { maxRetries };
  return new SecretClient(
    origin,
    { getToken },
    { disableChallengeResourceVerification: true, retryOptions },
  );
}

function later<T>(value: T, ms: number): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms));
}
