import { reader } from '../support/people.ts';
import {
  choose,
  chooseInAccountMenu,
  expectAccountPicker,
  expectSignedIn,
  expectSignedOut,
  leaveToSignIn,
  signIn,
  signInButton,
} from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test('Back from the account picker, and in again', async ({ page }) => {
  await page.goto('/');
  await leaveToSignIn(page);
  await page.goBack();
  await expectSignedOut(page);
  await expect(page.getByRole('main')).not.toContainText('cancelled');
  await leaveToSignIn(page);
  await choose(page, reader);
  await expectSignedIn(page, reader);
});

test('two clicks leave once', async ({ page, entra }) => {
  await page.goto('/');
  await expectSignedOut(page);
  await signInButton(page).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expectAccountPicker(page);
  expect(await entra.requests('authorize')).toBe(1);
});

test('cancelling is told calmly, and signing in works right after', async ({ page, baseURL }) => {
  await page.goto('/books?q=sea');
  await leaveToSignIn(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('main')).toContainText('Sign-in was cancelled');
  expect(page.url()).toBe(`${baseURL}/books?q=sea`);
  await leaveToSignIn(page);
  await choose(page, reader);
  await expectSignedIn(page, reader);
});

test('a switch of accounts that is cancelled is told once; one stays who one was', async ({
  page,
}) => {
  await signIn(page, reader, '/books');
  await chooseInAccountMenu(page, reader, 'Switch account');
  await expectAccountPicker(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expectSignedIn(page, reader);
  await expect(page.getByText('Sign-in was cancelled')).toBeVisible();
  await page.reload();
  await expectSignedIn(page, reader);
  await expect(page.getByText('Sign-in was cancelled')).toHaveCount(0);
});

test('what a crashed tab or another client left behind does not lock anyone out', async ({
  page,
}) => {
  await page.goto('/');
  await expectSignedOut(page);
  await page.evaluate(() => {
    const clientId = '11111111-1111-4111-8111-111111111111';
    const interaction = JSON.stringify({ clientId, type: 'signin' });
    sessionStorage.setItem('msal.interaction.status', interaction);
  });
  await page.reload();
  await leaveToSignIn(page);
  await choose(page, reader);
  await expectSignedIn(page, reader);
});
