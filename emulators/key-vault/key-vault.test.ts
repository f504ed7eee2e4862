import type { AccessToken, TokenCredential } from '@azure/identity';
import { type KeyVaultSecret, SecretClient } from '@azure/keyvault-secrets';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  appIdentity,
  type ManagedIdentity,
  setupIdentity,
  strangerIdentity,
} from '../identity/identities.ts';
import { IdentityIssuer } from '../identity/identity-issuer.ts';
import { control, counters } from '../testing/control.ts';
import { trustCertificate } from '../testing/trust-certificate.ts';
import { type RunningKeyVault, startKeyVault } from './start-key-vault.ts';

let issuer: IdentityIssuer;
let vault: RunningKeyVault;
let app: SecretClient;
let setup: SecretClient;

beforeAll(async () => {
  issuer = await IdentityIssuer.create();
  vault = await startKeyVault({ issuer });
  trustCertificate(vault.certificate);
  app = clientOf(appIdentity);
  setup = clientOf(setupIdentity);
});
afterAll(() => vault.close());
beforeEach(() => control(vault.controlOrigin, 'reset'));

describe('reading', () => {
  test('answers the current version after one challenge', async () => {
    const secret = await clientOf(appIdentity).getSecret('azure-tenant-id');
    expect(secret.value).toMatch(/^6f1c2a54-/);
    expect(secret.properties).toMatchObject({
      enabled: true,
      recoveryLevel: 'Recoverable+Purgeable',
      vaultUrl: vault.origin,
    });
    expect(await counters(vault.controlOrigin)).toEqual({ 'GET /secrets/azure-tenant-id': 2 });
  });

  test("answers an older version by its name, and dates in the vault's own time", async () => {
    const { properties: old } = await setup.setSecret('rotated', 'one');
    await setup.setSecret('rotated', 'two', { contentType: 'text/plain', tags: { owner: 'ops' } });
    const current = await app.getSecret('rotated');
    expect(current).toMatchObject({
      value: 'two',
      properties: { contentType: 'text/plain', tags: { owner: 'ops' } },
    });
    expect(versionOf(await app.getSecret('rotated', { version: String(old.version) }))).toBe('one');
    expect(current.properties.createdOn?.getTime()).toBeGreaterThan(Date.now() - 5000);
  });

  test('an expired secret is answered; the client has to look', async () => {
    await control(vault.controlOrigin, 'secrets', {
      name: 'azure-tenant-id',
      expiresInSeconds: -60,
    });
    const { properties } = await app.getSecret('azure-tenant-id');
    expect(properties.expiresOn?.getTime()).toBeLessThan(Date.now());
  });

  test.each([
    ['missing', 404, 'SecretNotFound', /A secret with \(name\/id\) missing was not found/],
    ['allowed_tenants', 400, 'BadParameter', /invalid name: allowed_tenants/],
  ])('%s: %i %s', async (name, statusCode, code, message) => {
    const refused = await refusal(app.getSecret(name));
    expect(refused).toMatchObject({ statusCode, code });
    expect(refused.message).toMatch(message);
  });

  test('a disabled secret: 403 SecretDisabled', async () => {
    await control(vault.controlOrigin, 'secrets', { name: 'azure-tenant-id', enabled: false });
    const refused = await refusal(app.getSecret('azure-tenant-id'));
    expect(refused).toMatchObject({
      statusCode: 403,
      code: 'Forbidden',
      message: 'Operation get is not allowed on a disabled secret.',
      details: { error: { innerError: { code: 'SecretDisabled' } } },
    });
  });
});

describe('listing', () => {
  test('pages through the secrets, without values', async () => {
    const sizes: number[] = [];
    const names: string[] = [];
    for await (const page of app.listPropertiesOfSecrets().byPage({ maxPageSize: 3 })) {
      sizes.push(page.length);
      names.push(...page.map(({ name }) => name));
    }
    expect(sizes).toEqual([3, 1]);
    expect(names).toEqual([
      'allowed-tenants',
      'azure-api-client-id',
      'azure-spa-client-id',
      'azure-tenant-id',
    ]);
  });

  test('30 secrets take two pages of the usual size', async () => {
    for (let i = 0; i < 26; i += 1) {
      await control(vault.controlOrigin, 'secrets', { name: `extra-${i}`, value: 'x' });
    }
    const names = new Set<string>();
    for await (const { name } of app.listPropertiesOfSecrets()) names.add(name);
    expect(names.size).toBe(30);
    expect((await counters(vault.controlOrigin))['GET /secrets']).toBe(2);
  });

  test('lists every version once, disabled ones too', async () => {
    for (const value of ['a', 'b', 'c']) await setup.setSecret('rotated', value);
    await control(vault.controlOrigin, 'secrets', { name: 'rotated', enabled: false });
    const versions = new Map<string, boolean | undefined>();
    const pages = app.listPropertiesOfSecretVersions('rotated').byPage({ maxPageSize: 2 });
    for await (const page of pages) {
      for (const { version = '', enabled } of page) versions.set(version, enabled);
    }
    expect([...versions.values()].sort()).toEqual([false, true, true]);
  });
});

describe('deleting', () => {
  test('a deleted secret is gone, keeps its name, and can be recovered', async () => {
    const poller = await setup.beginDeleteSecret('azure-tenant-id');
    expect((await poller.pollUntilDone()).recoveryId).toContain('/deletedsecrets/azure-tenant-id');
    expect(await refusal(app.getSecret('azure-tenant-id'))).toMatchObject({ statusCode: 404 });
    expect(await refusal(setup.setSecret('azure-tenant-id', 'new'))).toMatchObject({
      statusCode: 409,
      details: { error: { innerError: { code: 'ObjectIsDeletedButRecoverable' } } },
    });
    await (await setup.beginRecoverDeletedSecret('azure-tenant-id')).pollUntilDone();
    expect((await app.getSecret('azure-tenant-id')).value).toMatch(/^6f1c2a54-/);
  });

  test('a purged secret is gone for good', async () => {
    await setup.beginDeleteSecret('allowed-tenants');
    await setup.purgeDeletedSecret('allowed-tenants');
    expect(await refusal(setup.getDeletedSecret('allowed-tenants'))).toMatchObject({
      statusCode: 404,
    });
    await expect(setup.setSecret('allowed-tenants', 'new')).resolves.toMatchObject({
      value: 'new',
    });
  });
});

describe('who may', () => {
  test('Key Vault Secrets User reads and does not write', async () => {
    const refused = await refusal(app.setSecret('azure-tenant-id', 'x'));
    expect(refused).toMatchObject({
      statusCode: 403,
      code: 'Forbidden',
      details: { error: { innerError: { code: 'ForbiddenByRbac' } } },
    });
    expect(refused.message).toContain(
      `appid=${appIdentity.clientId};oid=${appIdentity.principalId}`,
    );
    expect(refused.message).toContain(
      "Action: 'Microsoft.KeyVault/vaults/secrets/setSecret/action'",
    );
  });

  test('Key Vault Reader lists and does not read; without a role nothing goes', async () => {
    const stranger = clientOf(strangerIdentity);
    expect(await refusal(stranger.getSecret('azure-tenant-id'))).toMatchObject({ statusCode: 403 });
    const grant = { principal: 'id-reports', roles: ['Key Vault Reader'] };
    await control(vault.controlOrigin, 'roles', grant);
    const { value } = await stranger.listPropertiesOfSecrets().next();
    expect(value?.name).toBe('allowed-tenants');
    expect(await refusal(stranger.getSecret('azure-tenant-id'))).toMatchObject({ statusCode: 403 });
  });

  test.each([
    [
      'another audience',
      () => issuer.issue(appIdentity, 'https://graph.microsoft.com', 60),
      'AKV10022',
    ],
    [
      'an expired token',
      () => issuer.issue(appIdentity, 'https://vault.azure.net', -60),
      'TokenExpired',
    ],
    [
      'a foreign key',
      async () => (await IdentityIssuer.create()).issue(appIdentity, 'https://vault.azure.net', 60),
      'IDX10511',
    ],
    ['no token at all', async () => ({ token: 'nothing' }), 'IDX12741'],
  ])('%s: 401', async (_, issue, code) => {
    const { token } = await issue();
    const client = clientWith({
      getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 60_000 }),
    });
    const refused = await refusal(client.getSecret('azure-tenant-id'));
    expect(refused).toMatchObject({ statusCode: 401, code: 'Unauthorized' });
    expect(refused.message).toContain(code);
  });

  test("the key of the vault's certificate is needed to reach it", async () => {
    await expect(fetch(vault.controlOrigin)).resolves.toHaveProperty('status', 404);
    await expect(fetch(vault.origin)).resolves.toHaveProperty('status', 401);
  });
});

function clientOf(identity: ManagedIdentity): SecretClient {
  return clientWith({
    getToken: async (scopes): Promise<AccessToken> => {
      const resource = String(scopes).replace('/.default', '');
      const { token, expiresOn } = await issuer.issue(identity, resource, 3600);
      return { token, expiresOnTimestamp: expiresOn * 1000 };
    },
  });
}

/** `maxRetries: 0` avoids the SDK's waits. */
function clientWith(credential: TokenCredential): SecretClient {
  return new SecretClient(vault.origin, credential, {
    disableChallengeResourceVerification: true,
    retryOptions: { maxRetries: 0 },
  });
}

function versionOf({ value }: KeyVaultSecret): string | undefined {
  return value;
}

async function refusal(attempt: Promise<unknown>): Promise<Error> {
  const outcome = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Error) return outcome;
  throw new Error('it was not refused');
}
