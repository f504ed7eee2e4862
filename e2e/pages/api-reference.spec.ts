import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { openAs } from '../support/open-as.ts';
import { openPalette } from '../support/palette.ts';
import { libraryAdmin, reader, withoutRole } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

/** Opens the operation of this summary, which the search leaves alone. */
async function openOperation(page: Page, words: string, summary: string) {
  await page.getByRole('searchbox', { name: 'Search the operations' }).fill(words);
  const entry = page
    .getByRole('listitem')
    .filter({ has: page.getByText(summary, { exact: true }) });
  await entry.getByText(summary, { exact: true }).click();
  return entry;
}

test('names in descriptions are set apart, not between backticks', async ({ page }) => {
  await openAs(page, withoutRole, '/api-reference');
  await expect(page.getByRole('main').getByText('nextCursor').first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('`');
});

test('an operation says which permission it needs, who has it, and what it answers', async ({
  page,
}) => {
  await openAs(page, withoutRole, '/api-reference');
  const entry = await openOperation(page, 'desk/loans', 'Lend a copy to a member');
  await expect(entry).toContainText('loans.manage');
  await expect(entry).toContainText('Books.Librarian');
  await expect(entry).toContainText('Idempotency-Key');
  await expect(entry).toContainText('copy-taken');
  await expect(page).toHaveURL(/q=desk/);
});

test('a GET is answered as the person who signed in, and axe has no complaint', async ({
  page,
}) => {
  await openAs(page, reader, '/api-reference');
  const entry = await openOperation(page, 'listBooks', 'Search the catalogue');
  await entry.getByRole('textbox', { name: 'limit' }).fill('1');
  await entry.getByRole('button', { name: 'Send GET' }).click();
  await expect(entry.getByRole('status')).toContainText('200');
  await expect(entry).toContainText('x-request-id');
  await expect(entry.getByRole('textbox', { name: 'Answer' })).toHaveValue(/"nextCursor"/);
  await expectAccessible(page);
});

test.describe('what may change something', () => {
  // There is no book with this id: 404 on purpose.
  test.use({ tolerated: /status of 404/ });

  test('asks first, and shows a refusal as it came', async ({ page }) => {
    await openAs(page, libraryAdmin, '/api-reference');
    const entry = await openOperation(page, 'withdrawBook', 'Withdraw a book');
    await entry.getByRole('textbox', { name: 'id' }).fill('019a3f0c-51d2-7c44-9a6b-2f8e60b1d7a3');
    await entry.getByRole('button', { name: 'Send DELETE' }).click();
    await page.getByRole('button', { name: 'Do not send' }).click();
    await expect(entry.getByRole('status')).toHaveCount(0);
    await entry.getByRole('button', { name: 'Send DELETE' }).click();
    await page.getByRole('button', { name: 'Send it' }).click();
    await expect(entry.getByRole('status')).toContainText('404');
    await expect(entry.getByRole('textbox', { name: 'Answer' })).toHaveValue(/problems\/not-found/);
  });
});

test('the palette leads there', async ({ page }) => {
  await openAs(page, reader);
  await (await openPalette(page)).fill('api ref');
  await page.getByRole('option', { name: 'Read the API reference' }).click();
  await expect(page).toHaveTitle('API reference · Keyless');
});
