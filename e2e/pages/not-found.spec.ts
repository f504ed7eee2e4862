import { openAs } from '../support/open-as.ts';
import { reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ tolerated: /status of 404/ });

test('an unknown address is answered with 404 and a way home', { tag: '@every-host' }, async ({
  page,
}) => {
  const response = await page.goto('/no/such/page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'not on any shelf' })).toBeVisible();
  await page.getByRole('link', { name: 'Go home' }).click();
  await expect(page.getByRole('heading', { name: 'Good books' })).toBeVisible();
});

test('someone signed in keeps the frame around it', async ({ page }) => {
  await openAs(page, reader);
  await page.goto('/no/such/page');
  await expect(page.getByRole('navigation').first()).toContainText('Books');
  await expect(page.getByRole('heading', { name: 'not on any shelf' })).toBeVisible();
});
