import { openAs } from '../support/open-as.ts';
import { reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('a chosen theme is there before the first paint after a reload', {
  tag: '@every-host',
}, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // Without the app's scripts: only the small file in front of the page runs.
  await page.route('**/_next/static/**/*.js', (route) => route.fulfill({ body: '' }));
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('following the system again forgets the choice', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'Light' }).check();
  await page.getByRole('radio', { name: 'Like the system' }).check();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Like the system' })).toBeChecked();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('a reload shows the frame, not the landing page, to someone signed in', async ({ page }) => {
  await openAs(page, reader);
  await page.route('**/_next/static/**/*.js', (route) => route.fulfill({ body: '' }));
  await page.reload();
  await expect(page.getByRole('status')).toHaveText(/loading/);
  await expect(page.getByRole('heading', { name: 'Good books' })).toBeHidden();
});
