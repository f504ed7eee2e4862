import { describe, expect, test } from 'vitest';
import { api, catalogueImporter, fernhill, graph, spa } from '../directory.ts';
import { runningEntra } from '../testing/running-entra.ts';
import { apiScope, responseParameters, SpaClient } from '../testing/spa-client.ts';
import { verified } from '../testing/verified-claims.ts';

const entra = runningEntra();

async function withCode() {
  const client = new SpaClient(entra);
  const { code = '' } = responseParameters(await client.choose('Ines'));
  return { client, code };
}

describe('redeeming a code', () => {
  test('gives tokens as MSAL expects them, never to be cached', async () => {
    const { client, code } = await withCode();
    const response = await client.redeem(code, { scope: `${apiScope} openid offline_access` });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    const body = await response.json();
    expect(body).toMatchObject({ token_type: 'Bearer', scope: apiScope });
    expect(body.expires_in).toBeGreaterThanOrEqual(3600);
    expect(body.expires_in).toBeLessThanOrEqual(5400);
    expect(body.refresh_token_expires_in).toBe(86_400);
    for (const name of ['access_token', 'id_token', 'refresh_token', 'client_info']) {
      expect(body).toHaveProperty(name);
    }
  });

  test('the id token is for the client and carries the nonce', async () => {
    const { client, code } = await withCode();
    const body = await (await client.redeem(code)).json();
    const { claims } = await verified(entra.origin, body.id_token);
    expect(claims).toMatchObject({ aud: spa.id, nonce: 'a-nonce', ver: '2.0', tid: fernhill.id });
    expect(claims).not.toHaveProperty('scp');
    expect(claims).not.toHaveProperty('roles');
  });

  test('without openid or offline_access there is no id token and no refresh token', async () => {
    const client = new SpaClient(entra);
    const body = await client.signIn('Ines', { scope: apiScope });
    expect(body).not.toHaveProperty('id_token');
    expect(body).not.toHaveProperty('refresh_token');
  });

  test('without a resource the token is for Microsoft Graph', async () => {
    const { client, code } = await withCode();
    const body = await (await client.redeem(code, { scope: 'openid profile' })).json();
    const { claims } = await verified(entra.origin, body.access_token);
    expect(claims).toMatchObject({ aud: graph.id, ver: '1.0', scp: 'openid profile' });
  });
});

describe('a code is refused', () => {
  test.each([
    ['with another verifier', { code_verifier: 'x'.repeat(43) }, 50148],
    ['with a short verifier', { code_verifier: 'short' }, 501481],
    ['without a verifier', { code_verifier: undefined }, 501481],
    ['with another redirect URI', { redirect_uri: 'http://localhost:3000/other' }, 500112],
    ['for two resources at once', { scope: `${apiScope} User.Read` }, 28000],
    ['for an unknown scope', { scope: `api://${api.id}/everything` }, 650053],
    ['that nobody issued', { code: '1.unknown' }, 9002313],
    ['that is missing', { code: undefined }, 900144],
  ])('%s', async (_, changes, errorCode) => {
    const { client, code } = await withCode();
    const response = await client.redeem(code, changes);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error_codes: [errorCode] });
  });

  test('the second time, and what the first time gave is revoked', async () => {
    const { client, code } = await withCode();
    const first = await (await client.redeem(code)).json();
    const second = await (await client.redeem(code)).json();
    expect(second).toMatchObject({ error: 'invalid_grant', error_codes: [54005] });
    const renewed = await (await client.refresh(first.refresh_token)).json();
    expect(renewed).toMatchObject({ error_codes: [50173] });
  });

  test('after ten minutes', async () => {
    const { client, code } = await withCode();
    await entra.control('settings', { clockOffsetSeconds: 601 });
    expect(await (await client.redeem(code)).json()).toMatchObject({ error_codes: [70008] });
  });

  test('in another tenant', async () => {
    const { code, client } = await withCode();
    const elsewhere = new SpaClient(entra, 'brookvale.example');
    const response = await elsewhere.redeem(code, { code_verifier: client.verifier });
    expect(await response.json()).toMatchObject({ error_codes: [700005] });
  });

  test.each([
    ['without an Origin', {}, 9002327],
    ['from an origin that is not the app', { origin: 'https://elsewhere.example' }, 9002326],
  ])('%s', async (_, headers, errorCode) => {
    const { client, code } = await withCode();
    const response = await client.token({ grant_type: 'authorization_code', code }, headers);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await response.json()).toMatchObject({ error_codes: [errorCode] });
  });
});

describe('the token endpoint', () => {
  test.each([
    ['no grant type', { grant_type: undefined }, 400, 900144],
    ['an unknown grant type', { grant_type: 'password' }, 400, 70003],
    ['an unknown client', { grant_type: 'refresh_token', client_id: 'x' }, 400, 700016],
    [
      'a secret of a public client',
      { grant_type: 'refresh_token', client_secret: 's' },
      401,
      700025,
    ],
  ])('refuses %s', async (_, parameters, status, errorCode) => {
    const response = await new SpaClient(entra).token(parameters);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error_codes: [errorCode] });
  });

  test('keeps services out of browsers', async () => {
    const parameters = { grant_type: 'client_credentials', client_id: catalogueImporter.id };
    const response = await new SpaClient(entra).token(parameters);
    expect(await response.json()).toMatchObject({ error_codes: [9002326] });
  });

  test('answers the preflight of the app and of nobody else', async () => {
    const preflight = (origin: string) =>
      fetch(`${entra.origin}/common/oauth2/v2.0/token`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'x-anchormailbox',
        },
      });
    const { headers } = await preflight('http://localhost:3000');
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(headers.get('access-control-allow-headers')).toBe('x-anchormailbox');
    const other = await preflight('https://elsewhere.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('repeats the correlation id of the request', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const url = `${entra.origin}/common/oauth2/v2.0/token?client-request-id=${id}`;
    const body = await (await fetch(url, { method: 'POST' })).json();
    expect(body.correlation_id).toBe(id);
  });
});
