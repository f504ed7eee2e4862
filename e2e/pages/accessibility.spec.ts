import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyRole, reader, withoutRole } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

/** Addresses, each with the heading that tells that its content has come. */
const pages = [
  ['/', /^Good /],
  ['/books', 'Books'],
  ['/books?layout=list', 'Books'],
  ['/books?q=nothing+has+this+title', 'Books'],
  ['/loans', 'My loans'],
  ['/desk', 'Desk'],
  ['/admin', 'Library office'],
  ['/audit', 'Audit trail'],
  ['/platform', 'Platform'],
  ['/access', 'My access'],
  ['/access/roles', 'Roles'],
  ['/nowhere', 'This page is not on any shelf'],
] as const;

/** Without a violation of any rule that axe knows, and no wider than the window. */
async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: 'loading' })).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess, 'wider than the window by').toBeLessThanOrEqual(0);
}

for (const { colorScheme, viewport } of looks) {
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    // The unknown address is answered with 404 on purpose.
    test.use({ colorScheme, viewport, tolerated: /status of 404/, reducedMotion: 'reduce' });

    test('what a visitor sees', async ({ page }) => {
      for (const path of ['/', '/books']) {
        await page.goto(path);
        await expect(page.getByRole('main').getByRole('button')).toBeEnabled();
        await expectAccessible(page);
      }
    });

    test('every page', async ({ page }) => {
      test.slow();
      await signIn(page, everyRole);
      for (const [path, heading] of pages) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        await expectAccessible(page);
      }
    });

    test('a book, the account menu, the palette and the form', async ({ page }) => {
      test.slow();
      await signIn(page, everyRole, '/books');
      await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
      await expect(page.getByRole('button', { name: 'Withdraw' })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: /^Account of/ }).click();
      await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option', { name: 'Add a book' })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('option', { name: 'Add a book' }).click();
      await page.getByRole('button', { name: 'Add to the shelf' }).click();
      await expect(page.getByText('Name at least one author')).toBeVisible();
      await expectAccessible(page);
    });

    test('a page that stays shut, and home without a role', async ({ page, context }) => {
      await signIn(page, reader, '/admin');
      await expect(page.getByRole('heading', { name: 'Your role does not open' })).toBeVisible();
      await expectAccessible(page);
      await context.clearCookies();
      await page.evaluate(() => localStorage.clear());
      await signIn(page, withoutRole);
      await expect(page.getByRole('heading', { name: 'One thing is missing' })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
