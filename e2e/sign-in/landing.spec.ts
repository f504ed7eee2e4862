import type { Page } from '@playwright/test';
import { expectSignedOut, leaveToSignIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

/** In every build of MSAL: the name under which it reports itself to Microsoft. */
const msalMark = 'msal.js.browser';

/** Addresses of the page's scripts, so far. */
function scriptsOf(page: Page): ReadonlySet<string> {
  const found = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') found.add(request.url());
  });
  return found;
}

/** Those of `scripts` that hold MSAL. They are read anew: what a page has left cannot be. */
async function withMsal(page: Page, scripts: Iterable<string>): Promise<string[]> {
  const found: string[] = [];
  for (const script of scripts) {
    const answer = await page.request.get(script);
    if ((await answer.text()).includes(msalMark)) found.push(script);
  }
  return found;
}

test('MSAL is loaded when somebody signs in, not before', async ({ page, baseURL }) => {
  const scripts = scriptsOf(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await expectSignedOut(page);
  const before = [...scripts];
  expect(before).not.toEqual([]);
  expect(await withMsal(page, before)).toEqual([]);
  await leaveToSignIn(page);
  const own = [...scripts].filter((script) => script.startsWith(baseURL ?? ''));
  expect(await withMsal(page, own)).not.toEqual([]);
});

test('the redirect page opened by hand says what it is', { tag: '@every-host' }, async ({
  page,
}) => {
  await page.goto('/auth-redirect.html');
  await expect(page.getByRole('heading', { name: 'Nothing to do here' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the app' }).click();
  await expectSignedOut(page);
});
