import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { libraryAdmin, reader } from '../support/people.ts';
import {
  choose,
  chooseInAccountMenu,
  expectAccountPicker,
  expectSignedIn,
  expectSignedOut,
  leaveToSignIn,
  signIn,
  signOut,
} from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const myAccess = { name: 'My access' };

test('signing out ends the session here, in every tab and at Microsoft', {
  tag: '@every-host',
}, async ({ page, context, baseURL }) => {
  await signIn(page, reader);
  const other = await context.newPage();
  await other.goto('/access');
  await expect(other.getByRole('heading', myAccess)).toBeVisible();
  await signOut(page, reader);
  await expect(other.getByRole('heading', { name: 'Sign in to go on' })).toBeVisible();
  await expect(other.getByText('You signed out in another tab')).toBeVisible();
  await expectSignedOut(page);
  expect(page.url()).toBe(`${baseURL}/`);
  await test.step('nothing of the account is left in storage', async () => {
    const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(stored).not.toContain(reader.username);
    expect(stored).not.toContain('token');
  });
  await test.step('Back shows no page of theirs', async () => {
    await page.goBack();
    await expectSignedOut(page);
  });
  await test.step('and Microsoft asks anew', () => leaveToSignIn(other));
});

test('a tab that stayed open follows to the next person', async ({ page, context }) => {
  await signIn(page, reader);
  const other = await context.newPage();
  await other.goto('/access');
  await expectSignedIn(other, reader);
  await signOut(page, reader);
  await expectSignedOut(page);
  await leaveToSignIn(page);
  await choose(page, libraryAdmin);
  await expectSignedIn(page, libraryAdmin);
  await expectSignedIn(other, libraryAdmin);
  await expect(other.getByRole('main')).toContainText(libraryAdmin.username);
  await expect(other.getByRole('main')).not.toContainText(reader.username);
});

test('switching accounts reaches the other tabs, and nothing of the former stays', async ({
  page,
  context,
}) => {
  await signIn(page, reader, '/access');
  const other = await context.newPage();
  await other.goto('/access');
  await expect(other.getByRole('main')).toContainText(reader.username);
  await chooseInAccountMenu(page, reader, 'Switch account');
  await expectAccountPicker(page);
  await choose(page, libraryAdmin);
  for (const tab of [page, other]) {
    await expectSignedIn(tab, libraryAdmin);
    await expect(tab.getByRole('main')).toContainText(libraryAdmin.username);
    await expect(tab.getByRole('main')).not.toContainText(reader.username);
  }
});

test('a switch that is cancelled changes nothing', async ({ page }) => {
  await signIn(page, reader, '/access');
  await chooseInAccountMenu(page, reader, 'Switch account');
  await expectAccountPicker(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expectSignedIn(page, reader);
  await expect(page.getByRole('main')).toContainText(reader.username);
  await test.step('and is not told for ever', async () => {
    const told = page.getByText('Sign-in was cancelled');
    await expect(told).toBeVisible();
    await expect(page.getByText('help desk'), 'it was their own choice').toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(told).toHaveCount(0);
    await page.getByRole('link', { name: 'Books', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Books' })).toBeVisible();
    await expect(told).toHaveCount(0);
  });
});

test('two tabs that sign in at the same moment end up as one person', async ({
  page,
  context,
  entra,
}) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto('/access');
    await leaveToSignIn(tab);
  }
  await test.step('one is still redeeming its code when it hears of the other', async () => {
    await entra.control('faults', { path: 'oauth2/v2.0/token', delayMs: 1, times: 1 });
    await entra.control('faults', { path: 'oauth2/v2.0/token', delayMs: 1500, times: 1 });
  });
  await Promise.all([choose(page, reader), choose(other, libraryAdmin)]);
  const account = (tab: Page) => tab.getByRole('button', { name: /^Account of/ });
  await expect(async () => {
    const [one, two] = [await account(page).textContent(), await account(other).textContent()];
    expect(one).toBe(two);
  }).toPass();
  expect(await entra.requests('token'), 'each code is redeemed once').toBe(2);
});
