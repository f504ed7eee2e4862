import { openAs } from '../support/open-as.ts';
import { librarian } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('the first Tab offers to skip the navigation', async ({ page }) => {
  await openAs(page, librarian, '/books');
  await page.goto('/books');
  await expect(page.getByRole('heading', { name: 'Books' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
});

test('Escape closes a dialog and gives the focus back', async ({ page }) => {
  await openAs(page, librarian, '/books');
  const add = page.getByRole('button', { name: 'Add a book' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(add).toBeFocused();
});

test('the account menu is worked with arrows and Enter', async ({ page }) => {
  await openAs(page, librarian);
  await page.getByRole('button', { name: /^Account of/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'My access' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'My access' })).toBeVisible();
});
