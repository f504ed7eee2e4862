import type { Page } from '@playwright/test';
import { expectSignedOut, leaveToSignIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

/** In every build of MSAL: the name under which it reports itself to Microsoft. */
const msalMark = 'msal.js.browser';

/** The page's scripts that hold MSAL, so far. */
function scriptsWithMsal(page: Page): readonly string[] {
  const found: string[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    if ((await response.text().catch(() => '')).includes(msalMark)) found.push(response.url());
  });
  return found;
}

test('MSAL is loaded when somebody signs in, not before', async ({ page }) => {
  const scripts = scriptsWithMsal(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await expectSignedOut(page);
  expect(scripts).toEqual([]);
  await leaveToSignIn(page);
  expect(scripts).not.toEqual([]);
});

test('the redirect page opened by hand says what it is', async ({ page }) => {
  await page.goto('/auth-redirect.html');
  await expect(page.getByRole('heading', { name: 'Nothing to do here' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the app' }).click();
  await expectSignedOut(page);
});
