import { expectAccessible } from '../support/accessibility.ts';
import { openAs } from '../support/open-as.ts';
import { openPalette } from '../support/palette.ts';
import { everyRole, reader, withoutRole } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

/** Addresses, each with the heading that tells that its content has come. */
const pages = [
  ['/', /^Good /],
  ['/books', 'Books'],
  ['/books?layout=list', 'Books'],
  ['/books?q=nothing+has+this+title', 'Books'],
  ['/books/import', 'Import books'],
  ['/loans', 'My loans'],
  ['/wishes', 'Wishes'],
  ['/desk', 'Desk'],
  ['/admin', 'Library office'],
  ['/statistics', 'Statistics'],
  ['/audit', 'Audit trail'],
  ['/platform', 'Platform'],
  ['/access', 'My access'],
  ['/access/roles', 'Roles'],
  ['/nowhere', 'This page is not on any shelf'],
] as const;

// The unknown address is answered with 404 on purpose.
test.use({ tolerated: /status of 404/, reducedMotion: 'reduce' });

test('what a visitor sees', async ({ page }) => {
  for (const path of ['/', '/books']) {
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('button')).toBeEnabled();
    await expectAccessible(page);
  }
});

for (const [path, heading] of pages) {
  test(`the page ${path}`, async ({ page }) => {
    await openAs(page, everyRole, path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expectAccessible(page);
  });
}

test('a book and the form to add one', async ({ page }) => {
  await openAs(page, everyRole, '/books');
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Withdraw', exact: true })).toBeVisible();
  await expectAccessible(page);
  await openPalette(page);
  await page.getByRole('option', { name: 'Add a book' }).click();
  await page.getByRole('button', { name: 'Add to the shelf' }).click();
  await expect(page.getByText('Name at least one author')).toBeVisible();
  await expectAccessible(page);
});

test('the account menu and the palette', async ({ page }) => {
  await openAs(page, everyRole);
  await page.getByRole('button', { name: /^Account of/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await openPalette(page);
  await expect(page.getByRole('option', { name: 'Add a book' })).toBeVisible();
  await expectAccessible(page);
});

test('a page that stays shut', async ({ page }) => {
  await openAs(page, reader, '/admin');
  await expect(page.getByRole('heading', { name: 'Your role does not open' })).toBeVisible();
  await expectAccessible(page);
});

test('home without a role', async ({ page }) => {
  await openAs(page, withoutRole);
  await expect(page.getByRole('heading', { name: 'One thing is missing' })).toBeVisible();
  await expectAccessible(page);
});
