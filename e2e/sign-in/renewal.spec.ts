import { claimsOfNextRequest } from '../support/access-tokens.ts';
import { libraryAdmin, reader } from '../support/people.ts';
import {
  loseAccessToken,
  loseRefreshToken,
  refuseRefreshToken,
  refuseRefreshTokensForEver,
  shortTokens,
} from '../support/renewal.ts';
import {
  choose,
  chooseInAccountMenu,
  expectAccountPicker,
  expectSignedIn,
  signIn,
} from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const myAccess = { name: 'My access' };

test.describe('without asking the person', () => {
  test.use({ tolerated: /status of 400.*\/token/ });

  test('by refresh token', { tag: '@every-host' }, async ({ page, entra }) => {
    await shortTokens(entra);
    await signIn(page, reader, '/access');
    await entra.clearCounters();
    await page.reload();
    await expect(page.getByRole('heading', myAccess)).toBeVisible();
    expect(await entra.requests('token')).toBeGreaterThan(0);
    expect(await entra.requests('authorize')).toBe(0);
  });

  test('in a hidden frame, when there is no refresh token', { tag: '@every-host' }, async ({
    page,
    entra,
    baseURL,
  }) => {
    await signIn(page, reader, '/access');
    await loseRefreshToken(page);
    await entra.clearCounters();
    await page.reload();
    await expect(page.getByRole('heading', myAccess)).toBeVisible();
    expect(await entra.requests('authorize')).toBe(1);
    expect(page.url()).toBe(`${baseURL}/access`);
  });

  test('in a hidden frame, when the refresh token has expired', async ({ page, entra }) => {
    await signIn(page, reader, '/access');
    await loseAccessToken(page);
    await refuseRefreshToken(entra);
    await entra.clearCounters();
    await page.reload();
    await expect(page.getByRole('heading', myAccess)).toBeVisible();
    expect(await entra.requests('authorize')).toBe(1);
  });

  test('a role granted meanwhile arrives with a fresh token', async ({ page, entra }) => {
    await signIn(page, reader, '/access');
    await entra.changePerson(reader, { roles: ['Books.Reader', 'Books.Admin'] });
    await page.getByRole('button', { name: 'Refresh my access' }).click();
    await expect(page.getByRole('link', { name: 'Library office' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Library administrator');
  });

  test('a role taken away is gone with a fresh token', async ({ page, entra }) => {
    await signIn(page, libraryAdmin, '/access');
    await expect(page.getByRole('link', { name: 'Library office' })).toBeVisible();
    await entra.changePerson(libraryAdmin, { roles: [] });
    await page.getByRole('button', { name: 'Refresh my access' }).click();
    await expect(page.getByRole('link', { name: 'Library office' })).toBeHidden();
  });
});

test.describe('when Microsoft wants to see the person', () => {
  test.use({ tolerated: /status of 400.*\/token|status of 401.*\/api\/v1\/me/ });

  test('interaction required: to the picker and back to the page', async ({
    page,
    entra,
    baseURL,
  }) => {
    await signIn(page, reader, '/access');
    await loseAccessToken(page);
    await entra.changePerson(reader, { interactionRequired: true });
    await page.reload();
    await expectAccountPicker(page);
    await choose(page, reader);
    await expect(page.getByRole('heading', myAccess)).toBeVisible();
    expect(page.url()).toBe(`${baseURL}/access`);
  });

  test('a frame that never answers is taken for the same', async ({ page, entra }) => {
    await signIn(page, reader, '/access');
    await loseRefreshToken(page);
    await entra.control('faults', { path: 'authorize', hang: true, times: 1 });
    await entra.clearCounters();
    await page.reload();
    // MSAL gives the frame ten seconds; the tab then goes and comes back, already signed in.
    await expect(page.getByRole('heading', myAccess)).toBeVisible({ timeout: 20_000 });
    expect(await entra.requests('authorize')).toBe(2);
  });

  test('cancelling there signs out, with words', async ({ page, entra }) => {
    await signIn(page, reader, '/access');
    await loseAccessToken(page);
    await entra.control(`people/${reader.username}/revoke-sessions`);
    await page.reload();
    await expectAccountPicker(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('main')).toContainText('Sign-in was cancelled');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Sign in to go on' })).toBeVisible();
  });

  test('disabled meanwhile: signed out, with words', async ({ page, entra }) => {
    await signIn(page, reader, '/access');
    await loseAccessToken(page);
    await entra.changePerson(reader, { enabled: false });
    await page.reload();
    await page.getByRole('link', { name: 'Return to the app' }).click();
    await expect(page.getByRole('main')).toContainText('This account is disabled');
  });

  test('it never leaves in a loop', async ({ page, entra }) => {
    await signIn(page, reader, '/access');
    await loseAccessToken(page);
    // The token of the new sign-in is too short to be served from the cache: it is renewed at once.
    await shortTokens(entra);
    await refuseRefreshTokensForEver(entra);
    await entra.clearCounters();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Sign in to go on' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('AADSTS50076');
    expect(await entra.requests('authorize')).toBe(1);
  });

  test('claims that the API demands are asked for, confirmed and sent', {
    tag: '@every-host',
  }, async ({ page }) => {
    await signIn(page, reader, '/access');
    const demand = Buffer.from('{"access_token":{"acrs":{"essential":true,"value":"c1"}}}');
    await page.route('**/api/v1/me', (route) =>
      route.fulfill({
        status: 401,
        headers: {
          // As the API says it to pages of another origin.
          'access-control-expose-headers': 'www-authenticate',
          'www-authenticate': `Bearer error="insufficient_claims", claims="${demand.toString('base64')}"`,
        },
      }),
    );
    await page.reload();
    await expectAccountPicker(page);
    await page.unroute('**/api/v1/me');
    const claims = claimsOfNextRequest(page, '/api/v1/me');
    await choose(page, reader);
    await expectSignedIn(page, reader);
    expect(await claims).toMatchObject({ acrs: ['c1'] });
  });
});

test('switching accounts shows the picker although someone is signed in', async ({ page }) => {
  await signIn(page, reader);
  await chooseInAccountMenu(page, reader, 'Switch account');
  await expectAccountPicker(page);
  await choose(page, libraryAdmin);
  await expectSignedIn(page, libraryAdmin);
});
