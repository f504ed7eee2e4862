import { disabledPerson, librarian, reader } from '../support/people.ts';
import {
  choose,
  expectSignedIn,
  expectSignedOut,
  leaveToSignIn,
  signIn,
  signInButton,
  signOut,
} from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const returnToApp = { name: 'Return to the app' };

test('a disabled account', async ({ page }) => {
  await page.goto('/');
  await leaveToSignIn(page);
  await choose(page, disabledPerson);
  await page.getByRole('link', returnToApp).click();
  await expect(page.getByRole('main')).toContainText('This account is disabled');
  await expect(page.getByRole('main')).toContainText('AADSTS50057');
  await leaveToSignIn(page);
});

test('an account that nobody assigned to the app', async ({ page, entra }) => {
  await entra.changePerson(librarian, { assigned: false });
  await page.goto('/');
  await leaveToSignIn(page);
  await choose(page, librarian);
  await page.getByRole('link', returnToApp).click();
  await expect(page.getByRole('main')).toContainText('You have no access to this app yet');
});

test('consent declined', async ({ page, entra }) => {
  await entra.changePerson(reader, { consentRequired: true });
  await page.goto('/');
  await leaveToSignIn(page);
  await choose(page, reader);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('main')).toContainText('Sign-in was cancelled');
});

test('a browser that keeps nothing for this site', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });
  await page.goto('/');
  await signInButton(page).click();
  await expect(page.getByRole('main')).toContainText('does not let this site remember you');
});

test.describe('without a network', () => {
  test.use({ tolerated: /ERR_INTERNET_DISCONNECTED/ });

  test('signing in says so, and works once it is back', async ({ page, context }) => {
    await page.goto('/');
    await expectSignedOut(page);
    await context.setOffline(true);
    await signInButton(page).click();
    await expect(page.getByRole('main')).toContainText('You are offline');
    await context.setOffline(false);
    await leaveToSignIn(page);
    await choose(page, reader);
    await expectSignedIn(page, reader);
  });

  test('signing out forgets the account all the same', async ({ page, context }) => {
    await signIn(page, reader);
    await context.setOffline(true);
    await signOut(page, reader);
    await expectSignedOut(page);
    await context.setOffline(false);
    await page.reload();
    await expectSignedOut(page);
  });
});

test.describe('with the API down', () => {
  test.use({ tolerated: /status of 503/ });

  test('a reload says so, and the next click goes on without Microsoft', {
    tag: '@every-host',
  }, async ({ page, entra }) => {
    await signIn(page, reader);
    await page.route('**/api/v1/config', (route) => route.fulfill({ status: 503 }));
    await page.reload();
    await expect(page.getByRole('main')).toContainText('Signing in is not possible right now');
    await page.unroute('**/api/v1/config');
    await entra.clearCounters();
    await signInButton(page).click();
    await expectSignedIn(page, reader);
    expect(await entra.requests('authorize')).toBe(0);
  });
});
