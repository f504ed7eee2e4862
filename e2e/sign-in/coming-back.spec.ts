import { reader } from '../support/people.ts';
import { expectSignedIn, expectSignedOut, signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test('signing in comes back to the address that was asked for', { tag: '@every-host' }, async ({
  page,
  baseURL,
}) => {
  const address = '/books?q=sea&status=available#content';
  await signIn(page, reader, address);
  expect(page.url()).toBe(`${baseURL}${address}`);
  await expect(page.getByRole('searchbox')).toHaveValue('sea');
});

test('a reload asks nobody anything', async ({ page, entra }) => {
  await signIn(page, reader, '/access');
  await entra.clearCounters();
  await page.reload();
  await expectSignedIn(page, reader);
  await expect(page.getByRole('heading', { name: 'My access' })).toBeVisible();
  expect(await entra.requests('oauth2')).toBe(0);
});

test('a second tab is signed in too', async ({ page, context, entra }) => {
  await signIn(page, reader);
  await entra.clearCounters();
  const second = await context.newPage();
  await second.goto('/access');
  await expectSignedIn(second, reader);
  await expect(second.getByRole('heading', { name: 'My access' })).toBeVisible();
  expect(await entra.requests('oauth2')).toBe(0);
});

test('a tab that was open before follows without a reload', async ({ page, context }) => {
  const waiting = await context.newPage();
  await waiting.goto('/access');
  await expectSignedOut(waiting);
  await signIn(page, reader);
  await expectSignedIn(waiting, reader);
  await expect(waiting.getByRole('heading', { name: 'My access' })).toBeVisible();
});
