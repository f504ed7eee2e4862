import { describe, expect, test } from 'vitest';
import {
  api,
  catalogueImporter,
  catalogueMirror,
  fernhill,
  legacyApi,
  unassignedService,
} from '../directory.ts';
import { runningEntra } from '../testing/running-entra.ts';
import { federatedToken, requestAsService } from '../testing/service-client.ts';
import { verified } from '../testing/verified-claims.ts';

const entra = runningEntra();

describe('a service', () => {
  test('gets an app-only v2 token with its application role and nothing of a person', async () => {
    const body = await (await requestAsService(entra, catalogueImporter)).json();
    expect(Object.keys(body).sort()).toEqual([
      'access_token',
      'expires_in',
      'ext_expires_in',
      'token_type',
    ]);
    const { claims, header } = await verified(entra.origin, body.access_token);
    expect(Object.keys(header).sort()).toEqual(['alg', 'kid', 'typ']);
    expect(Object.keys(claims).sort()).toEqual(
      'aio aud azp azpacr exp iat iss nbf oid rh roles sub tid uti ver'.split(' '),
    );
    expect(claims).toMatchObject({
      aud: api.id,
      azp: catalogueImporter.id,
      azpacr: '2',
      roles: ['Books.Import.All'],
      iss: `${entra.origin}/${fernhill.id}/v2.0`,
      sub: claims['oid'],
    });
  });

  test('without a role gets a token all the same, without roles', async () => {
    const body = await (await requestAsService(entra, unassignedService)).json();
    const { claims } = await verified(entra.origin, body.access_token);
    expect(claims).not.toHaveProperty('roles');
    expect(claims).not.toHaveProperty('scp');
  });

  test('gets idtyp and v1 claims from an API registered so', async () => {
    const scope = 'https://fernhill.example/library/.default';
    const body = await (await requestAsService(entra, catalogueMirror, { scope })).json();
    const { claims, header } = await verified(entra.origin, body.access_token);
    expect(header['x5t']).toBe(header.kid);
    expect(claims).toMatchObject({
      aud: 'https://fernhill.example/library',
      appid: catalogueMirror.id,
      appidacr: '2',
      idtyp: 'app',
      roles: ['Books.Read.All'],
      ver: '1.0',
      iss: `${entra.origin}/${fernhill.id}/`,
    });
    expect(claims).not.toHaveProperty('azp');
    expect(legacyApi.api?.identifierUris).toContain(claims.aud);
  });
});

describe('a service is refused', () => {
  test.each([
    ['a delegated scope', { scope: `api://${api.id}/access_as_user` }, 400, 1002012],
    ['no scope', { scope: '' }, 400, 900144],
    ['an unknown resource', { scope: 'api://nothing/.default' }, 400, 500011],
    ['no assertion', { client_assertion: '' }, 401, 7000218],
    ['a secret', { client_secret: 'guess' }, 401, 7000215],
    ['another assertion type', { client_assertion_type: 'x' }, 400, 90023],
    ['an assertion that is no JWT', { client_assertion: 'x' }, 400, 50027],
  ])('%s', async (_, changes, status, errorCode) => {
    const response = await requestAsService(entra, catalogueImporter, changes);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error_codes: [errorCode] });
  });

  test.each([
    ['another subject', { subject: 'system:serviceaccount:library:other' }, 700213],
    ['another audience', { audience: 'api://other' }, 700212],
    ['another issuer', { claims: { iss: 'https://issuer.example' } }, 700211],
    ['an assertion that has expired', { expiresInSeconds: -10 }, 700024],
  ])('%s', async (_, changes, errorCode) => {
    const client_assertion = await federatedToken(entra, catalogueImporter, changes);
    const response = await requestAsService(entra, catalogueImporter, { client_assertion });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      error: 'invalid_client',
      error_codes: [errorCode],
    });
  });

  test('an assertion signed with another key', async () => {
    const { token } = await entra.control('mint', { claims: { exp: 4_000_000_000 } });
    const changes = { client_assertion: token ?? '' };
    const response = await requestAsService(entra, catalogueImporter, changes);
    expect(await response.json()).toMatchObject({ error_codes: [700027] });
  });

  test('the assertion of another service', async () => {
    const client_assertion = await federatedToken(entra, catalogueMirror);
    const response = await requestAsService(entra, catalogueImporter, { client_assertion });
    expect(await response.json()).toMatchObject({ error_codes: [700213] });
  });
});
