import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { openAs } from '../support/open-as.ts';
import { librarian } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ reducedMotion: 'reduce' });

const rows = 1_100;

async function importLongList(page: Page): Promise<void> {
  const lines = Array.from({ length: rows }, (_, index) => `Undone shelf ${index},Ada Quarrie`);
  const buffer = Buffer.from(`Title,Author\n${lines.join('\n')}\n`);
  await page
    .getByLabel('File with books')
    .setInputFiles({ name: 'undone.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 1,100 books' }).click({ timeout: 30_000 });
  await expect(page.getByText('The import is done')).toBeVisible({ timeout: 30_000 });
}

/** Lets so many parts be undone, and no further one before the page is left. */
async function stopUndoingAfter(page: Page, parts: number): Promise<void> {
  let asked = 0;
  await page.route('**/undo', async (route) => {
    asked += 1;
    if (asked <= parts) return route.fallback();
    await page.waitForEvent('load');
    return route.abort().catch(() => {});
  });
}

test('undoing a long import says how far it is, and goes on after a reload', async ({ page }) => {
  test.slow();
  await openAs(page, librarian, '/books/import');
  await importLongList(page);
  const entry = page.getByRole('listitem').filter({ hasText: 'undone.csv' });
  await stopUndoingAfter(page, 1);
  await page.getByRole('button', { name: 'Undo the import of undone.csv' }).click();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await expect(entry).toContainText('1,000 of 1,100 changes undone …');
  await expect(entry.getByText('Undoing', { exact: true })).toBeVisible();
  await expect(page.getByText('The import is being undone')).toBeInViewport();
  const progress = entry.getByRole('progressbar', { name: 'Changes undone' });
  await expect(progress).toHaveAttribute('aria-valuenow', '1000');
  await expectAccessible(page);

  await page.reload();
  await page.unroute('**/undo');
  await expect(entry).toContainText('1,000 of 1,100 changes undone. If nobody');
  await expect(progress).toHaveAttribute('aria-valuenow', '1000');
  await expectAccessible(page);
  await entry
    .getByRole('button', { name: 'Go on undoing the import of undone.csv' })
    .press('Enter');
  await expect(page.getByText('Nothing of undone.csv is left in the catalogue.')).toBeVisible();
  await expect(progress).toHaveCount(0);
  await expect(entry).toContainText('Undone');
  await page.goto('/books?q=undone%20shelf');
  await expect(page.getByRole('status').filter({ hasText: /books?$/ })).toHaveText('0 books');
});
