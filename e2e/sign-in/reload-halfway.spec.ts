import { reader } from '../support/people.ts';
import { refuseCode } from '../support/renewal.ts';
import { choose, expectSignedIn, leaveToSignIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test.use({ tolerated: /status of 400.*\/token/ });

test('a code that the page redeemed before it was reloaded is replaced, and nobody notices', async ({
  page,
  entra,
  baseURL,
}) => {
  await page.goto('/books?q=sea');
  await leaveToSignIn(page);
  await refuseCode(entra);
  await choose(page, reader);
  await expectSignedIn(page, reader);
  expect(await entra.requests('authorize')).toBe(2);
  expect(page.url()).toBe(`${baseURL}/books?q=sea`);
});

test('it is replaced once, not in a loop', async ({ page, entra }) => {
  await page.goto('/');
  await leaveToSignIn(page);
  await refuseCode(entra, 9);
  await choose(page, reader);
  await expect(page.getByRole('main')).toContainText('AADSTS54005');
  expect(await entra.requests('authorize')).toBe(2);
});
