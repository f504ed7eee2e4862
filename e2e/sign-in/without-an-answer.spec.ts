import type { Page } from '@playwright/test';
import { reader } from '../support/people.ts';
import { choose, expectSignedIn, leaveToSignIn, signInButton } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

/** The page waits a tenth as long for an answer: nobody waits for the test. */
async function hurry(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (ms) => timeout(ms / 10);
  });
}

const sorry = 'Signing in is not possible right now';

test('Microsoft gives no token: the page says so, and the next try works', async ({
  page,
  entra,
  baseURL,
}) => {
  await hurry(page);
  await entra.control('faults', { path: 'oauth2/v2.0/token', hang: true, times: 1 });
  await page.goto('/books?q=sea');
  await leaveToSignIn(page);
  await choose(page, reader);
  await expect(page.getByRole('main')).toContainText(sorry);
  await signInButton(page).click();
  await expectSignedIn(page, reader);
  expect(page.url()).toBe(`${baseURL}/books?q=sea`);
});

test('the app does not say where to sign in: the page says so, and the next try works', async ({
  page,
}) => {
  await hurry(page);
  await page.route('**/api/v1/config', () => {}, { times: 1 });
  await page.goto('/');
  await signInButton(page).click();
  await expect(page.getByRole('main')).toContainText(sorry);
  await leaveToSignIn(page);
});
