import type { Page } from '@playwright/test';
import { holdAnswers } from '../support/hold-answers.ts';
import { pressReload, stayWhenAsked } from '../support/leaving.ts';
import { openAs } from '../support/open-as.ts';
import { librarian, libraryAdmin, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const question = (page: Page) =>
  page.getByRole('alertdialog', { name: 'Throw away what you typed?' });

async function beginBook(page: Page): Promise<void> {
  await openAs(page, librarian, '/books?add=book');
  await page.getByLabel('Title').fill('Half a Title');
}

test('closing or reloading the tab asks while a form is half filled in', async ({ page }) => {
  const asked = stayWhenAsked(page);
  await beginBook(page);
  await pressReload(page);
  await expect.poll(asked.times).toBe(1);
  await page.close({ runBeforeUnload: true });
  await expect.poll(asked.times).toBe(2);
  await expect(page.getByLabel('Title')).toHaveValue('Half a Title');
});

test('nothing is asked when nothing was changed, or all was sent', async ({ page }) => {
  const asked = stayWhenAsked(page);
  await beginBook(page);
  await page.getByLabel('Title').fill('');
  const reloaded = page.waitForEvent('load');
  await pressReload(page);
  await reloaded;
  await page.getByLabel('Title').fill('A Whole Title');
  await page.getByLabel(/^Authors/).fill('Mara Lindholt');
  await page.getByRole('button', { name: 'Add to the shelf' }).press('Enter');
  await expect(page.getByText('Added to the shelf').first()).toBeVisible();
  await page.getByRole('button', { name: `Account of ${librarian.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: /^Sign in/ }).first()).toBeVisible();
  expect(asked.times()).toBe(0);
});

test('a link within a form asks first, and then leads there', async ({ page }) => {
  await openAs(page, reader, '/books');
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  const words = (await heading.textContent()) ?? '';
  await page.goto('/wishes?wish=book');
  await page.getByLabel('Title').fill(words);
  const link = page.getByRole('dialog').getByRole('link', { name: words });
  await link.click();
  await question(page).getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByLabel('Title')).toHaveValue(words);
  await link.click();
  await question(page).getByRole('button', { name: 'Throw it away' }).click();
  await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Back and the palette ask first too', async ({ page }) => {
  await openAs(page, librarian, '/loans');
  await page.getByRole('link', { name: 'Books', exact: true }).first().click();
  await page.getByRole('button', { name: 'Add a book' }).click();
  await page.getByLabel('Title').fill('Half a Title');
  await page.evaluate(() => history.back());
  await question(page).getByRole('button', { name: 'Keep it' }).click();
  await expect(page).toHaveURL(/\/books\?add=book$/);
  await expect(page.getByLabel('Title')).toHaveValue('Half a Title');
  await page.keyboard.press('Control+K');
  await page.getByPlaceholder(/^A page/).fill('wishes');
  await page.keyboard.press('Enter');
  await question(page).getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Half a Title');
  await page.evaluate(() => history.back());
  await question(page).getByRole('button', { name: 'Throw it away' }).click();
  await expect(page).toHaveURL(/\/loans$/);
  await expect(page.getByRole('heading', { level: 1, name: 'My loans' })).toBeVisible();
});

test('a changed list is noticed as typed text is', async ({ page }) => {
  await openAs(page, libraryAdmin, '/admin');
  await page.getByRole('button', { name: 'Add an office' }).click();
  const zone = page.getByLabel('Time zone');
  const usual = await zone.inputValue();
  await zone.selectOption('Pacific/Auckland');
  await page.keyboard.press('Escape');
  await question(page).getByRole('button', { name: 'Keep it' }).click();
  await expect(zone).toHaveValue('Pacific/Auckland');
  await zone.selectOption(usual);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a changed choice is noticed, also behind another step of the form', async ({ page }) => {
  await openAs(page, librarian, '/wishes');
  const open = page.getByRole('button', { name: /^Answer the wish for/ }).first();
  await open.click();
  await expect(page.getByRole('dialog').getByLabel('Ordered')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog'), 'nothing was chosen').toHaveCount(0);
  await open.click();
  await page.getByRole('dialog').getByLabel('Ordered').check();
  await page.keyboard.press('Escape');
  await question(page).getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('dialog').getByLabel('Bought').check();
  await page.getByRole('button', { name: 'Add it to the catalogue' }).click();
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeVisible();
});

test('filters, which count at once, are nothing to throw away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const asked = stayWhenAsked(page);
  await openAs(page, reader, '/books');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().check();
  const reloaded = page.waitForEvent('load');
  await pressReload(page);
  await reloaded;
  expect(asked.times()).toBe(0);
});

test('an import asks while it is sent, or its columns were named, and not before', async ({
  page,
}) => {
  const asked = stayWhenAsked(page);
  const buffer = Buffer.from('Title,Author,Shelf\nThe Leaver,Ada Quarrie,B 3\n');
  await openAs(page, librarian, '/books/import');
  const file = page.getByLabel('File with books');
  await file.setInputFiles({ name: 'left.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByLabel('Shelf')).toHaveValue('');
  const reloaded = page.waitForEvent('load');
  await pressReload(page);
  await reloaded;
  await file.setInputFiles({ name: 'left.csv', mimeType: 'text/csv', buffer });
  await page.getByLabel('Shelf').selectOption('subjects');
  const loans = page.getByRole('link', { name: /^My loans/ }).first();
  await loans.click();
  const unsent = page.getByRole('alertdialog', { name: 'Leave without importing?' });
  await unsent.getByRole('button', { name: 'Stay' }).click();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  const batches = await holdAnswers(page, '**/batches', 'POST');
  await page.getByRole('button', { name: 'Import 1 book' }).click();
  await expect.poll(batches.seen).toBe(1);
  await pressReload(page);
  await expect.poll(asked.times).toBe(1);
  await loans.click();
  const sending = page.getByRole('alertdialog', { name: 'Stop the import here?' });
  await sending.getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(/\/loans$/);
  batches.release();
});
