import { describe, expect, test } from 'vitest';
import { brookvale, directory, fernhill } from '../directory.ts';
import { runningEntra } from '../testing/running-entra.ts';
import { accountOf, responseParameters, SpaClient } from '../testing/spa-client.ts';
import { readPage, TestBrowser } from '../testing/test-browser.ts';
import { verified } from '../testing/verified-claims.ts';

const entra = runningEntra();

describe('the account picker', () => {
  test('shows every account once and says that it is an emulator', async () => {
    const page = await readPage(await new SpaClient(entra, 'organizations').authorize());
    const text = page.text.replaceAll('<wbr />', '');
    expect(text).toContain('not Microsoft');
    for (const person of directory.people.filter(({ home }) => home === undefined)) {
      expect(text.split(person.username)).toHaveLength(2);
    }
  });

  test('runs under a strict policy and outside frames', async () => {
    const response = await new SpaClient(entra).authorize();
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:3000;");
    expect(await response.text()).not.toMatch(/<style|style=|<script>/);
  });

  test('escapes what the request brought', async () => {
    const login_hint = '"><script>alert(1)</script>';
    const response = await new SpaClient(entra).authorize({ login_hint });
    expect(await response.text()).not.toContain('<script>');
  });

  test('takes a typed username in any case, and says when nobody has it', async () => {
    const client = new SpaClient(entra);
    const page = await readPage(await client.authorize());
    const unknown = await client.browser.submit(page, { username: 'nobody@fernhill.example' });
    expect((await readPage(unknown)).text).toContain('No sample person has this username.');
    const known = await client.browser.submit(page, { username: ' Ines.Morvane@fernhill.example' });
    expect(responseParameters(known)).toHaveProperty('code');
  });

  test('is left out when one account is signed in, and comes back when it is asked for', async () => {
    const client = new SpaClient(entra);
    await client.choose('Ines');
    expect((await client.authorize()).status).toBe(302);
    expect((await client.authorize({ prompt: 'select_account' })).status).toBe(200);
    expect((await client.authorize({ prompt: 'login' })).status).toBe(200);
  });

  test('can be cancelled', async () => {
    const client = new SpaClient(entra);
    const page = await readPage(await client.authorize());
    const answer = responseParameters(await client.browser.submit(page, { action: 'cancel' }));
    expect(answer).toMatchObject({ error: 'access_denied', state: 'a state' });
    expect(answer['error_description']).toMatch('AADSTS65004');
  });

  test('accepts no form from another browser, or with another request in it', async () => {
    const client = new SpaClient(entra);
    const page = await readPage(await client.authorize());
    const choice = { account: accountOf('Leo').id };
    const stranger = await new TestBrowser().submit(page, choice);
    expect(stranger.status).toBe(400);
    expect((await readPage(stranger)).text).toMatch(/AADSTS165000.*cookies.*go back to the app/);
    const changed = { ...page.hidden, ctx: page.hidden['ctx']?.replace('a+state', 'b') ?? '' };
    expect((await client.browser.submit({ ...page, hidden: changed }, choice)).status).toBe(400);
  });
});

describe('people who may not', () => {
  test.each([
    ['Owen', fernhill.id, 50057],
    ['Sofia', fernhill.id, 50020],
    ['Ines', brookvale.id, 50020],
  ])('%s at %s is refused on a page and stays signed out', async (name, tenant, code) => {
    const client = new SpaClient(entra, tenant);
    const response = await client.choose(name);
    expect(response.headers.get('location')).toBeNull();
    const { text } = await readPage(response);
    expect(text).toContain(`AADSTS${code}`);
    expect(text).toContain('Return to the app with this error');
    const silent = responseParameters(await client.authorize({ prompt: 'none' }));
    expect(silent).toMatchObject({ error: 'login_required' });
  });

  test('an unassigned person is refused', async () => {
    await entra.control('people/ines.morvane@fernhill.example', { assigned: false });
    const { text } = await readPage(await new SpaClient(entra).choose('Ines'));
    expect(text).toContain('AADSTS50105');
  });
});

describe('consent', () => {
  test('is asked for once, when the person still has to agree', async () => {
    await entra.control('people/ines.morvane@fernhill.example', { consentRequired: true });
    const client = new SpaClient(entra);
    const page = await readPage(await client.choose('Ines'));
    expect(page.text).toContain('Permissions requested');
    const accepted = await client.browser.submit(page, { action: 'accept' });
    expect(responseParameters(accepted)).toHaveProperty('code');
    expect((await client.authorize()).status).toBe(302);
  });

  test('is asked for with prompt=consent and can be declined', async () => {
    const client = new SpaClient(entra);
    const page = await readPage(await client.choose('Ines', { prompt: 'consent' }));
    const answer = responseParameters(await client.browser.submit(page, { action: 'cancel' }));
    expect(answer).toMatchObject({ error: 'access_denied' });
  });
});

describe('a guest', () => {
  test('works with the roles of the tenant that invited him, and keeps one home account', async () => {
    const home = accountOf('Pavel');
    const atFernhill = await new SpaClient(entra).signIn('Pavel');
    const { claims } = await verified(entra.origin, atFernhill.access_token);
    expect(claims).toMatchObject({
      tid: fernhill.id,
      roles: ['Books.Librarian'],
      idp: `https://sts.windows.net/${brookvale.id}/`,
    });
    expect(claims['oid']).not.toBe(home.id);
    const info = JSON.parse(Buffer.from(atFernhill.client_info, 'base64url').toString());
    expect(info).toEqual({ uid: home.id, utid: brookvale.id });

    const atHome = await new SpaClient(entra, 'organizations').signIn('Pavel');
    const own = await verified(entra.origin, atHome.access_token);
    expect(own.claims).toMatchObject({ tid: brookvale.id, oid: home.id });
    expect(own.claims).not.toHaveProperty('roles');
  });
});

describe('step-up', () => {
  const claims = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } });

  test('needs a confirmation and shows in the access token afterwards', async () => {
    const client = new SpaClient(entra);
    const plain = await client.signIn('Ines');
    const silent = responseParameters(await client.authorize({ prompt: 'none', claims }));
    expect(silent).toMatchObject({ error: 'interaction_required' });
    const refused = await (await client.refresh(plain.refresh_token, { claims })).json();
    expect(refused).toMatchObject({ error: 'interaction_required', error_codes: [50076] });
    expect(JSON.parse(refused.claims).access_token.acrs.values).toEqual(['c1']);

    const confirmed = await client.signIn('Ines', { claims });
    expect((await verified(entra.origin, confirmed.access_token)).claims['acrs']).toEqual(['c1']);
    const renewed = await (await client.refresh(confirmed.refresh_token, { claims })).json();
    expect((await verified(entra.origin, renewed.access_token)).claims['acrs']).toEqual(['c1']);
  });
});

describe('logout', () => {
  const logout = (client: SpaClient, query: Record<string, string>) =>
    client.browser.get(
      `${entra.origin}/common/oauth2/v2.0/logout?${new URLSearchParams(query).toString()}`,
    );

  test('ends the session and returns to the registered address with the state', async () => {
    const client = new SpaClient(entra);
    await client.choose('Ines');
    const uri = 'http://localhost:3000/';
    const response = await logout(client, { post_logout_redirect_uri: uri, state: 's' });
    expect(response.headers.get('location')).toBe(`${uri}?state=s`);
    expect(responseParameters(await client.authorize({ prompt: 'none' }))).toMatchObject({
      error: 'login_required',
    });
  });

  test('never sends anyone to an unregistered address', async () => {
    const uri = 'https://elsewhere.example/';
    const response = await logout(new SpaClient(entra), { post_logout_redirect_uri: uri });
    expect(response.headers.get('location')).toBeNull();
    expect((await readPage(response)).text).toContain('You signed out');
  });

  test('with a hint ends that account only', async () => {
    const client = new SpaClient(entra);
    await client.choose('Ines');
    await client.choose('Tomas', { prompt: 'select_account' });
    await logout(client, { logout_hint: 'ines.morvane@fernhill.example' });
    const { code } = responseParameters(await client.authorize({ prompt: 'none' }));
    const tokens = await (await client.redeem(code ?? '')).json();
    expect((await verified(entra.origin, tokens.access_token)).claims['name']).toMatch('Tomas');
  });
});
