import { openAs } from '../support/open-as.ts';
import { openPalette } from '../support/palette.ts';
import { accessAdmin, librarian } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { titleOf } from './title-of.ts';

test('Ctrl+K, a few letters and Enter lead to a page', async ({ page }) => {
  await openAs(page, librarian);
  await expect(page.getByRole('button', { name: 'Search or jump to' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+K',
  );
  await openPalette(page);
  await page.keyboard.type('acc');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'My access' })).toBeVisible();
  await expect(page).toHaveTitle('My access · Keyless');
});

test('it finds books', async ({ page }) => {
  await openAs(page, librarian);
  const shelf = page.getByRole('region', { name: 'On the shelf' });
  const title = await titleOf(shelf.getByRole('listitem').nth(2).getByRole('link'));
  await openPalette(page);
  await page.keyboard.type(title);
  const books = page.getByRole('option', { name: title });
  await books.filter({ hasNotText: 'Search all books' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('it acts, and offers only what one may do', async ({ page }) => {
  await openAs(page, librarian);
  await openPalette(page);
  await page.keyboard.type('theme dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await openPalette(page);
  await expect(page.getByRole('option', { name: 'Add a book' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Library office' })).toHaveCount(0);
});

test('someone without the catalogue finds no books', async ({ page }) => {
  await openAs(page, accessAdmin);
  await openPalette(page);
  await expect(page.getByRole('option', { name: 'Roles' })).toBeVisible();
  await page.keyboard.type('field guide');
  await expect(page.getByText('Nothing by that name.')).toBeVisible();
});
