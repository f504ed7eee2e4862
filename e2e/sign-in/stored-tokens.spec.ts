import { librarian } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test('tokens go to the API in a header, and lie nowhere that a script of another day could read', {
  tag: '@every-host',
}, async ({ page, tokens }) => {
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/v1/me'));
  await signIn(page, librarian);
  const { authorization = '' } = (await asked).headers();
  await expect.poll(() => tokens.foundIn(authorization)).toEqual(['access_token']);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(stored).toContain('msal.');
  expect(tokens.foundIn(stored)).toEqual([]);
  const cookies = await page.context().cookies();
  expect(tokens.foundIn(JSON.stringify(cookies))).toEqual([]);
});
