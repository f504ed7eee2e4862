import { libraryAdmin, reader } from '../support/people.ts';
import {
  choose,
  expectSignedIn,
  expectSignedOut,
  leaveToSignIn,
  signIn,
  signOut,
} from '../support/sign-in.ts';
import { test } from '../support/test.ts';

// Playwright turns the cache off; people's browsers keep whole pages alive in it.
const executablePath = process.env.KEYLESS_CHROMIUM;
test.use({
  launchOptions: {
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath ? { executablePath } : {}),
  },
});

test('a page that comes back from the cache is not stuck in signing in', async ({ page }) => {
  await page.goto('/');
  await leaveToSignIn(page);
  await page.goBack({ waitUntil: 'commit' });
  await expectSignedOut(page);
  await leaveToSignIn(page);
  await choose(page, reader);
  await expectSignedIn(page, reader);
});

test('nor in signing out', async ({ page }) => {
  await signIn(page, reader, '/access');
  await signOut(page, reader);
  await expectSignedOut(page);
  await page.goBack({ waitUntil: 'commit' });
  await expectSignedOut(page);
  await leaveToSignIn(page);
  await choose(page, libraryAdmin);
  await expectSignedIn(page, libraryAdmin);
});
