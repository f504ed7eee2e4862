import { describe, expect, test } from 'vitest';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { startVerifier } from '@/lib/server/testing/verifier-under-test.ts';
import { powerlessTokens } from '@/scripts/testing/tokens/powerless-tokens.ts';
import { v1Issuer, v2Issuer } from '@/scripts/testing/tokens/stub-authority.ts';
import {
  apiClientId,
  encode,
  foreignTenantId,
  headerOf,
  personClaims,
  personClaimsV1,
  personId,
  serviceClaims,
  serviceClientId,
  serviceId,
  signed,
  spaClientId,
  tenantId,
  validToken,
} from '@/scripts/testing/tokens/token-kit.ts';
import { Revocations } from './revocations.ts';

const day = 24 * 60 * 60 * 1_000;

describe('a valid token', () => {
  test('of a person, v2', async () => {
    await using under = await startVerifier();
    const { verifier, kit } = under;
    const claims = personClaims(kit, { roles: ['Books.Reader', 'Books.Read.All', 'Other'] });
    expect(await verifier.verify(signed(kit.keys.current, claims))).toEqual({
      kind: 'person',
      tenantId,
      objectId: personId,
      clientId: spaClientId,
      name: 'Ines Marlow',
      username: 'ines@lending.example',
      roles: ['Books.Reader'],
      ignoredRoles: ['Books.Read.All', 'Other'],
      token: {
        version: '2.0',
        issuer: v2Issuer(tenantId),
        audience: apiClientId,
        issuedAt: claims.iat,
        expiresAt: claims.exp,
        scopes: ['access_as_user'],
        claims,
      },
    });
  });

  test('of a person, v1: another issuer, key set and names of claims', async () => {
    await using under = await startVerifier();
    const { verifier, kit, authority } = under;
    const principal = await verifier.verify(signed(kit.keys.current, personClaimsV1(kit)));
    expect(principal).toMatchObject({ kind: 'person', clientId: spaClientId });
    expect(principal.username).toBe('ines@lending.example');
    expect(principal.token).toMatchObject({ version: '1.0', issuer: v1Issuer(tenantId) });
    expect(principal.token.audience).toBe(`api://${apiClientId}`);
    expect(authority.requests).toEqual([
      `/${tenantId}/.well-known/openid-configuration`,
      `/${tenantId}/keys`,
    ]);
  });

  test.each([{}, { idtyp: 'app' }])('of a service: %j', async (changes) => {
    await using under = await startVerifier();
    const { verifier, kit } = under;
    const principal = await verifier.verify(signed(kit.keys.current, serviceClaims(kit, changes)));
    expect(principal).toMatchObject({
      kind: 'service',
      clientId: serviceClientId,
      objectId: serviceId,
      name: serviceClientId,
      username: null,
      roles: ['Books.Read.All'],
      ignoredRoles: [],
    });
  });

  test('with ids in upper case: principals have them in lower case', async () => {
    await using under = await startVerifier();
    const { verifier, kit } = under;
    const claims = personClaims(kit, { oid: personId.toUpperCase(), tid: tenantId.toUpperCase() });
    const principal = await verifier.verify(signed(kit.keys.current, claims));
    expect(principal).toMatchObject({ objectId: personId, tenantId });
  });

  test.each([
    ['typ at+jwt', { typ: 'at+jwt' }],
    ['typ in lower case', { typ: 'jwt' }],
    ['no typ', { typ: undefined }],
    ['a certificate thumbprint, as v1 has it', { x5t: 'current-key' }],
  ])('under a header with %s', async (_name, changes) => {
    await using under = await startVerifier();
    const { verifier, kit } = under;
    const header = headerOf(kit.keys.current, changes);
    const token = signed(kit.keys.current, personClaims(kit), header);
    expect(await problemOf(() => verifier.verify(token))).toBe('accepted');
  });

  test.each([
    ['more scopes', { scp: 'openid access_as_user books' }],
    ['idtyp user', { idtyp: 'user' }],
    ['no roles', { roles: undefined }],
    ['two hundred groups', { groups: Array(200).fill(personId) }],
    ['a group overage', { _claim_names: { groups: 'src1' }, _claim_sources: { src1: {} } }],
  ])('with %s', async (_name, changes) => {
    await using under = await startVerifier();
    const { verifier, kit } = under;
    const token = signed(kit.keys.current, personClaims(kit, changes));
    expect(await problemOf(() => verifier.verify(token))).toBe('accepted');
  });

  test('of another tenant on the list, by that tenant’s own metadata', async () => {
    await using under = await startVerifier({ tenants: [tenantId, foreignTenantId] });
    const { verifier, kit, authority } = under;
    const guest = { tid: foreignTenantId, iss: v2Issuer(foreignTenantId) };
    const token = signed(kit.keys.current, personClaims(kit, guest));
    expect(await verifier.verify(token)).toMatchObject({ tenantId: foreignTenantId });
    expect(authority.requests.every((path) => path.startsWith(`/${foreignTenantId}/`))).toBe(true);
    const mixed = signed(kit.keys.current, personClaims(kit, { tid: foreignTenantId }));
    expect(await problemOf(() => verifier.verify(mixed))).toMatchObject({ code: 'token-issuer' });
  });
});

describe('a powerless token', () => {
  for (const { name, kind, ignoredRoles, token } of powerlessTokens) {
    test(`${name}: a ${kind} without roles`, async () => {
      await using under = await startVerifier();
      const principal = await under.verifier.verify(token(under.kit));
      expect(principal).toMatchObject({ kind, roles: [], ignoredRoles });
    });
  }
});

describe('the list of allowed clients', () => {
  test('holds for services too, and leaves out the SPA that is not on it', async () => {
    await using under = await startVerifier({ allowedClients: [serviceClientId] });
    const { verifier, kit } = under;
    const service = signed(kit.keys.current, serviceClaims(kit));
    expect(await problemOf(() => verifier.verify(service))).toBe('accepted');
    const refusal = await problemOf(() => verifier.verify(validToken(kit)));
    expect(refusal).toEqual({ status: 403, code: 'client-not-allowed' });
  });
});

describe('a remembered token', () => {
  test('is answered at once, with the same principal', async () => {
    await using under = await startVerifier();
    const token = validToken(under.kit);
    const principal = await under.verifier.verify(token);
    expect(under.verifier.verify(token)).toBe(principal);
  });

  test('that many ask for at the same time is verified once', async () => {
    await using under = await startVerifier();
    const token = validToken(under.kit);
    const [first, ...others] = await Promise.all(
      Array.from({ length: 50 }, () => under.verifier.verify(token)),
    );
    for (const other of others) expect(other).toBe(first);
  });

  test('expires all the same', async () => {
    await using under = await startVerifier();
    const { verifier, kit, advance } = under;
    const token = signed(kit.keys.current, personClaims(kit, { exp: kit.now + 100 }));
    await verifier.verify(token);
    advance(159_000);
    expect(await problemOf(() => verifier.verify(token))).toBe('accepted');
    advance(2_000);
    const refusal = await problemOf(() => verifier.verify(token));
    expect(refusal).toEqual({ status: 401, code: 'token-expired' });
  });

  test('is refused once its key is no longer published', async () => {
    await using under = await startVerifier();
    const { verifier, kit, authority, advance } = under;
    const token = signed(kit.keys.current, personClaims(kit, { exp: kit.now + 7_200 }));
    await verifier.verify(token);
    authority.keys = [kit.keys.next];
    advance(60 * 60 * 1_000);
    expect(await problemOf(() => verifier.verify(token))).toBe('accepted');
    await verifier.warmUp();
    const refusal = await problemOf(() => verifier.verify(token));
    expect(refusal).toEqual({ status: 401, code: 'token-key' });
  });

  test('is refused when the keys have been out of reach for a day', async () => {
    await using under = await startVerifier();
    const { verifier, kit, authority, advance } = under;
    const token = signed(kit.keys.current, personClaims(kit, { exp: kit.now + 200_000 }));
    await verifier.verify(token);
    authority.intercept = () => ({ status: 503 });
    advance(day - 1);
    expect(await problemOf(() => verifier.verify(token))).toBe('accepted');
    await verifier.warmUp();
    expect(verifier.keyStatus().status).toBe('degraded');
    advance(60_000);
    const refusal = await problemOf(() => verifier.verify(token));
    expect(refusal).toEqual({ status: 503, code: 'dependency-down' });
    expect(verifier.keyStatus()).toMatchObject({ status: 'down' });
  });

  test('does not make another one with the same beginning or end known', async () => {
    await using under = await startVerifier();
    const { verifier, kit } = under;
    const token = validToken(kit);
    await verifier.verify(token);
    for (const other of [token.slice(0, -4), `${token}AAAA`, token.slice(1)]) {
      expect(await problemOf(() => verifier.verify(other))).not.toBe('accepted');
    }
  });
});

describe('a revocation', () => {
  const revoked = { status: 401, code: 'token-revoked' };

  test('reaches tokens remembered, not seen yet, and spares newer ones', async () => {
    await using under = await startVerifier();
    const { verifier, kit } = under;
    const token = (iat: number) => signed(kit.keys.current, personClaims(kit, { iat }));
    await verifier.verify(token(kit.now - 10));
    verifier.revoke({ tenantId, objectId: personId, issuedBefore: kit.now });
    expect(await problemOf(() => verifier.verify(token(kit.now - 10)))).toEqual(revoked);
    expect(await problemOf(() => verifier.verify(token(kit.now - 20)))).toEqual(revoked);
    expect(await problemOf(() => verifier.verify(token(kit.now)))).toBe('accepted');
  });

  test('that comes while a token is being verified holds for it', async () => {
    await using under = await startVerifier();
    const { verifier, kit } = under;
    const outcome = problemOf(() => verifier.verify(validToken(kit)));
    verifier.revoke({ tenantId, objectId: personId, issuedBefore: kit.now });
    expect(await outcome).toEqual(revoked);
  });

  test('of one principal leaves the others alone', async () => {
    await using under = await startVerifier();
    const { verifier, kit } = under;
    verifier.revoke({ tenantId, objectId: serviceId, issuedBefore: kit.now });
    verifier.revoke({ tenantId: foreignTenantId, objectId: personId, issuedBefore: kit.now });
    expect(await problemOf(() => verifier.verify(validToken(kit)))).toBe('accepted');
  });
});

test('revocations given to a verifier hold for it, though another one took them', async () => {
  const revocations = new Revocations();
  await using under = await startVerifier({}, { revocations });
  revocations.add({ tenantId, objectId: personId, issuedBefore: under.kit.now });
  const refusal = await problemOf(() => under.verifier.verify(validToken(under.kit)));
  expect(refusal).toEqual({ status: 401, code: 'token-revoked' });
});

describe('a verifier that takes over from another', () => {
  test('locks out at once, also while the keys cannot be fetched', async () => {
    await using under = await startVerifier();
    const { verifier, kit, authority, takeOver } = under;
    expect(await problemOf(() => verifier.verify(validToken(kit)))).toBe('accepted');
    authority.intercept = () => ({ status: 500 });
    const next = takeOver({ allowedClients: [serviceId] });
    await next.warmUp();
    expect(next.keyStatus().status).toBe('degraded');
    const refusal = await problemOf(() => next.verify(validToken(kit)));
    expect(refusal).toEqual({ status: 403, code: 'client-not-allowed' });
  });

  test('has no keys of a tenant that it was not told before', async () => {
    await using under = await startVerifier();
    const { verifier, authority, takeOver } = under;
    await verifier.warmUp();
    authority.intercept = () => ({ status: 500 });
    const next = takeOver({ tenants: [foreignTenantId] });
    await next.warmUp();
    expect(next.keyStatus().status).toBe('down');
  });
});

describe('the keys', () => {
  test('are fetched ahead by warmUp, so that the first request fetches nothing', async () => {
    await using under = await startVerifier();
    const { verifier, kit, authority, events } = under;
    expect(verifier.keyStatus().status).toBe('down');
    await verifier.warmUp();
    expect(verifier.keyStatus()).toEqual({ status: 'ready' });
    const fetched = authority.requests.length;
    await verifier.verify(validToken(kit));
    expect(authority.requests).toHaveLength(fetched);
    const keyIds = ['current-key', 'next-key'];
    expect(events).toEqual([{ event: 'signing-keys-fetched', tenantId, version: '2.0', keyIds }]);
  });

  test('that cannot be fetched answer 503, are logged, and warmUp does not throw', async () => {
    await using under = await startVerifier();
    const { verifier, kit, authority, events } = under;
    authority.intercept = () => ({ status: 500 });
    await verifier.warmUp();
    const refusal = await problemOf(() => verifier.verify(validToken(kit)));
    expect(refusal).toEqual({ status: 503, code: 'dependency-down' });
    const reason = expect.stringMatching(/\/openid-configuration: answered 500$/);
    expect(events).toEqual([{ event: 'signing-keys-failed', tenantId, version: '2.0', reason }]);
    expect(verifier.keyStatus().status).toBe('down');
    expect(JSON.stringify(verifier.keyStatus())).not.toContain(authority.origin);
  });

  test('that were rolled are found at the first token signed with the new one', async () => {
    await using under = await startVerifier();
    const { verifier, kit, authority } = under;
    authority.keys = [kit.keys.current];
    await verifier.verify(validToken(kit));
    authority.keys = [kit.keys.current, kit.keys.next];
    const token = signed(kit.keys.next, personClaims(kit));
    expect(await problemOf(() => verifier.verify(token))).toBe('accepted');
  });

  test('of another tenant out of reach only degrade', async () => {
    await using under = await startVerifier({ tenants: [tenantId, foreignTenantId] });
    const { verifier, kit, authority } = under;
    await verifier.warmUp();
    authority.intercept = (path) =>
      path.startsWith(`/${foreignTenantId}`) ? { status: 404 } : undefined;
    const guest = { tid: foreignTenantId, iss: v2Issuer(foreignTenantId) };
    const token = signed(kit.keys.current, personClaims(kit, guest));
    expect(await problemOf(() => verifier.verify(token))).toMatchObject({ status: 503 });
    expect(verifier.keyStatus().status).toBe('degraded');
    expect(await problemOf(() => verifier.verify(validToken(kit)))).toBe('accepted');
  });

  test('a thousand tokens with made-up keys cost one search', async () => {
    await using under = await startVerifier();
    const { verifier, kit, authority } = under;
    await verifier.warmUp();
    const [, payload, signature] = validToken(kit).split('.');
    const tokens = Array.from({ length: 1_000 }, (_, index) => {
      const header = encode(headerOf(kit.keys.current, { kid: `made-up-${index}` }));
      return [header, payload, signature].join('.');
    });
    const outcomes = await Promise.all(
      tokens.map((token) => problemOf(() => verifier.verify(token))),
    );
    expect(outcomes).toEqual(Array(1_000).fill({ status: 401, code: 'token-key' }));
    expect(authority.requests.filter((path) => path.endsWith('/keys'))).toHaveLength(2);
  });
});
