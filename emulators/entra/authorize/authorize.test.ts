import { describe, expect, test } from 'vitest';
import { catalogueImporter, fernhill, spa } from '../directory.ts';
import { runningEntra } from '../testing/running-entra.ts';
import { redirectUri, responseParameters, SpaClient } from '../testing/spa-client.ts';
import { readPage } from '../testing/test-browser.ts';

const entra = runningEntra();

describe('a request whose answer may go nowhere gets a page, never a redirect', () => {
  const elsewhere = 'https://elsewhere.example/auth-redirect.html';
  test.each([
    ['another origin', { redirect_uri: elsewhere }, 50011],
    ['a longer path', { redirect_uri: `${redirectUri}/more` }, 50011],
    ['a query added', { redirect_uri: `${redirectUri}?next=1` }, 50011],
    ['other letter case', { redirect_uri: redirectUri.toUpperCase() }, 50011],
    ['no redirect URI', { redirect_uri: undefined }, 900144],
    ['no client', { client_id: undefined }, 900144],
    ['an unknown client', { client_id: '00000000-0000-4000-8000-000000000000' }, 700016],
    ['a client without redirect URIs', { client_id: catalogueImporter.id }, 50011],
    ['an unknown response mode', { response_mode: 'carrier-pigeon' }, 90023],
  ])('%s', async (_, changes, code) => {
    const response = await new SpaClient(entra).authorize(changes);
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect((await readPage(response)).text).toContain(`AADSTS${code}`);
  });

  test.each([
    ['consumers', spa.id, 700016],
    ['organizations', catalogueImporter.id, 50194],
    ['brookvale.example', catalogueImporter.id, 700016],
    ['nowhere.example', spa.id, 90002],
  ])('at /%s', async (tenant, client_id, code) => {
    const response = await new SpaClient(entra, tenant).authorize({ client_id });
    expect(response.status).toBe(400);
    expect((await readPage(response)).text).toContain(`AADSTS${code}`);
  });
});

describe('a malformed request is answered at the redirect URI', () => {
  test.each([
    ['no PKCE', { code_challenge: undefined }, 'invalid_request', 9002325],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request', 90023],
    ['a short challenge', { code_challenge: 'short' }, 'invalid_request', 501491],
    ['implicit flow', { response_type: 'token' }, 'unsupported_response_type', 700054],
    ['no scope', { scope: undefined }, 'invalid_request', 900144],
    ['an unknown scope', { scope: 'User.Destroy' }, 'invalid_scope', 650053],
    ['an unknown resource', { scope: 'api://nothing/read' }, 'invalid_resource', 500011],
    ['an unknown prompt', { prompt: 'whatever' }, 'invalid_request', 90023],
    ['claims that are no JSON', { claims: '{' }, 'invalid_request', 90023],
  ])('%s', async (_, changes, error, code) => {
    const response = await new SpaClient(entra).authorize(changes);
    expect(response.headers.get('location')).toMatch(`${redirectUri}#`);
    const answer = responseParameters(response);
    expect(answer).toMatchObject({ error, state: 'a state' });
    expect(answer['error_description']).toMatch(`AADSTS${code}: `);
    expect(answer['error_uri']).toMatch(new RegExp(`code=${code}$`));
  });
});

describe('prompt=none', () => {
  const silent = { prompt: 'none' };

  test('needs a sign-in', async () => {
    const answer = responseParameters(await new SpaClient(entra).authorize(silent));
    expect(answer).toMatchObject({ error: 'login_required' });
    expect(answer['error_description']).toMatch('AADSTS50058');
  });

  test('gives a code to the browser that is signed in', async () => {
    const client = new SpaClient(entra);
    await client.choose('Ines');
    const { code } = responseParameters(await client.authorize(silent));
    expect((await client.redeem(code ?? '')).status).toBe(200);
  });

  test('asks which one when several are signed in, and takes a hint', async () => {
    const client = new SpaClient(entra);
    await client.choose('Ines');
    await client.choose('Tomas', { prompt: 'select_account' });
    const unclear = responseParameters(await client.authorize(silent));
    expect(unclear).toMatchObject({ error: 'interaction_required' });
    expect(unclear['error_description']).toMatch('AADSTS16000');
    const login_hint = 'tomas.brandvik@fernhill.example';
    expect(responseParameters(await client.authorize({ ...silent, login_hint }))).toHaveProperty(
      'code',
    );
  });

  test.each([
    ['login_hint', 'priya.sundaresh@fernhill.example'],
    ['sid', '00000000-0000-4000-8000-000000000000'],
    ['domain_hint', 'brookvale.example'],
  ])('does not serve another %s', async (name, value) => {
    const client = new SpaClient(entra);
    await client.choose('Ines');
    const answer = responseParameters(await client.authorize({ ...silent, [name]: value }));
    expect(answer).toMatchObject({ error: 'login_required' });
  });

  test.each([
    ['interaction', { interactionRequired: true }, 50076],
    ['consent', { consentRequired: true }, 65001],
    ['assignment', { assigned: false }, 50105],
    ['an account that is not disabled', { enabled: false }, 50057],
  ])('cannot do without %s', async (_, change, code) => {
    const client = new SpaClient(entra);
    await client.choose('Ines');
    await entra.control('people/ines.morvane@fernhill.example', change);
    const answer = responseParameters(await client.authorize(silent));
    expect(answer).toMatchObject({ error: 'interaction_required' });
    expect(answer['error_description']).toMatch(`AADSTS${code}`);
  });
});

describe('response modes', () => {
  test('query and fragment carry code, state and client_info', async () => {
    for (const response_mode of ['query', 'fragment']) {
      const response = await new SpaClient(entra).choose('Ines', { response_mode });
      const separator = response_mode === 'query' ? '?' : '#';
      expect(response.headers.get('location')).toMatch(`${redirectUri}${separator}code=`);
      const { state, client_info } = responseParameters(response);
      expect(state).toBe('a state');
      const info = JSON.parse(Buffer.from(client_info ?? '', 'base64url').toString());
      expect(info).toEqual({ uid: expect.any(String), utid: fernhill.id });
    }
  });

  test('form_post is a page that submits itself to the redirect URI', async () => {
    const response = await new SpaClient(entra).choose('Ines', { response_mode: 'form_post' });
    const page = await readPage(response);
    expect(page.action).toBe(redirectUri);
    expect(page.hidden).toMatchObject({ state: 'a state', code: expect.any(String) });
    expect(response.headers.get('content-security-policy')).toContain(
      'form-action http://localhost:3000;',
    );
  });
});
