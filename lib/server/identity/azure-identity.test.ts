import { ChainedTokenCredential, CredentialUnavailableError } from '@azure/identity';
import { expect, test } from 'vitest';
import type { OutboundCall } from '@/lib/server/outbound-call.ts';
import { AzureIdentity } from './azure-identity.ts';
import { ObservedChain } from './observed-chain.ts';

const vault = 'https://vault.azure.net/.default';
const header = Buffer.from('{"alg":"RS256"}').toString('base64url');
const claims = { tid: 'tenant', oid: 'object', appid: 'client', xms_mirid: '/the/app' };
const jwt = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

/** A source for which nothing is configured. */
const absent = {
  async getToken(): Promise<never> {
    throw new CredentialUnavailableError(`This source is unavailable. ${jwt}`);
  },
};

class ManagedIdentity {
  readonly answer: () => Promise<{ token: string; expiresOnTimestamp: number }>;
  asked: unknown[] = [];
  constructor(answer = async () => ({ token: jwt, expiresOnTimestamp: Date.now() + 3_600_000 })) {
    this.answer = answer;
  }
  getToken(...args: unknown[]) {
    this.asked.push(args);
    return this.answer();
  }
}

function identityWith(managed: ManagedIdentity, timeoutMs = 1_000) {
  const calls: OutboundCall[] = [];
  const load = async () => {
    const credential = new ChainedTokenCredential(absent, absent, managed);
    return { credential, chain: new ObservedChain(credential, 'prod') };
  };
  const identity = new AzureIdentity({ log: (call) => calls.push(call), load, timeoutMs });
  return { identity, calls };
}

test('gives the token of the first source that has one, and tells the way there', async () => {
  const { identity, calls } = identityWith(new ManagedIdentity());
  expect((await identity.getToken(vault)).token).toBe(jwt);
  expect(identity.report()).toMatchObject({
    source: 'ManagedIdentityCredential',
    principal: {
      tenantId: 'tenant',
      objectId: 'object',
      clientId: 'client',
      resource: '/the/app',
    },
    tokens: [{ resource: 'https://vault.azure.net' }],
    lastError: null,
  });
  const tried = identity.report().chain.filter(({ outcome }) => outcome !== 'excluded');
  expect(tried).toEqual([
    ...['EnvironmentCredential', 'WorkloadIdentityCredential'].map((name) => ({
      name,
      outcome: 'passed-over',
      reason: expect.stringContaining('is unavailable. [token]'),
    })),
    { name: 'ManagedIdentityCredential', outcome: 'used', reason: null },
  ]);
  expect(calls).toMatchObject([{ dependency: 'identity', outcome: 'ok' }]);
  expect(JSON.stringify([identity.report(), calls])).not.toContain(jwt);
  identity.close();
});

test('fifty cold calls ask once; each resource has a token of its own', async () => {
  const managed = new ManagedIdentity();
  const { identity } = identityWith(managed);
  await Promise.all(Array.from({ length: 50 }, () => identity.getToken(vault)));
  expect(managed.asked).toHaveLength(1);
  await identity.getToken('https://database.windows.net/.default');
  expect(managed.asked).toHaveLength(2);
  identity.close();
});

test('a challenge with claims is never answered with the token that was refused', async () => {
  const managed = new ManagedIdentity();
  const { identity } = identityWith(managed);
  await identity.getToken(vault);
  await identity.getToken(vault, { claims: '{"access_token":{}}' });
  expect(managed.asked).toHaveLength(2);
  expect(managed.asked[1]).toMatchObject([vault, { claims: '{"access_token":{}}' }]);
  identity.close();
});

test('a source that never answers is left after the time for it, and named', async () => {
  const managed = new ManagedIdentity(() => new Promise(() => {}));
  const { identity, calls } = identityWith(managed, 50);
  const startedAt = performance.now();
  await expect(identity.getToken(vault)).rejects.toMatchObject({
    kind: 'identity-timeout',
    message: expect.stringMatching(
      /within 0.05 s\. Tried: .*ManagedIdentityCredential \(no answer yet\).*az login/,
    ),
  });
  expect(performance.now() - startedAt).toBeLessThan(500);
  expect(calls).toMatchObject([{ outcome: 'identity-timeout' }]);
  expect(identity.report().lastError?.message).toMatch(/within 0.05 s/);
});

test('a failing source is told from one that is not there', async () => {
  const fail = (message: string) => async (): Promise<never> => {
    throw new CredentialUnavailableError(message);
  };
  const failing = identityWith(new ManagedIdentity(fail('answered 500')));
  await expect(failing.identity.getToken(vault)).rejects.toMatchObject({ kind: 'identity-failed' });
  const absent = identityWith(
    new ManagedIdentity(fail('Attempted to use the IMDS endpoint, but it is not available.')),
  );
  await expect(absent.identity.getToken(vault)).rejects.toMatchObject({ kind: 'no-identity' });
});

test('an error holds neither a token nor a cause that could', async () => {
  const managed = new ManagedIdentity(async () => {
    throw new CredentialUnavailableError(
      `{"access_token":"abc.def","client_secret":"s3cret"} ${jwt}`,
    );
  });
  const { identity } = identityWith(managed);
  const error: unknown = await identity.getToken(vault).catch((failure: unknown) => failure);
  expect(String(error)).not.toMatch(/abc\.def|s3cret|eyJ/);
  expect((error as Error).cause).toBeUndefined();
});
