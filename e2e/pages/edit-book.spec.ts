import type { Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { librarian, libraryAdmin, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

/** Opens the book at this place of the list, then its form. */
async function openForm(page: Page, place: number): Promise<string> {
  await page.getByRole('main').getByRole('listitem').nth(place).getByRole('link').click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByLabel('Title')).toBeVisible();
  return page.url();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

test('a librarian corrects a book', async ({ page }) => {
  await openAs(page, librarian, '/books');
  await openForm(page, 2);
  await page.getByLabel('Title').fill('A Corrected Title');
  await page.getByLabel(/^Authors/).fill('');
  await save(page);
  await expect(page.getByText('Name at least one author')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('A Corrected Title');
  await page.getByLabel(/^Authors/).fill('Mara Lindholt');
  await save(page);
  await expect(page.getByRole('heading', { name: 'A Corrected Title' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'A Corrected Title' })).toBeVisible();
});

test.describe('two who edit the same book', () => {
  test.use({ tolerated: /status of 412/ });

  test('the second is shown the difference, and neither loses anything', {
    tag: '@every-host',
  }, async ({ page, browser, baseURL }) => {
    await openAs(page, librarian, '/books');
    const address = await openForm(page, 5);
    const theirs = await browser.newContext({ baseURL: baseURL ?? '' });
    const other = await theirs.newPage();
    await openAs(other, libraryAdmin, new URL(address).pathname + new URL(address).search);
    await other.getByRole('button', { name: 'Edit' }).click();
    await other.getByLabel('Title').fill('Their Title');
    await other.getByLabel(/^Year/).fill('1999');
    await save(other);
    await expect(other.getByRole('heading', { name: 'Their Title' })).toBeVisible();
    await theirs.close();

    await page.getByLabel('Title').fill('My Title');
    await page.getByLabel(/^Description/).fill('What I know about it.');
    await save(page);
    const dialog = page.getByRole('dialog', { name: 'Someone else changed it meanwhile' });
    const title = dialog.getByRole('group', { name: 'Title' });
    await expect(title).toContainText('Their Title');
    await expect(title.getByRole('radio', { name: /^Yours/ })).toBeChecked();
    const year = dialog.getByRole('group', { name: 'Year' });
    await expect(year.getByRole('radio', { name: /^Theirs/ })).toBeChecked();
    await dialog.getByRole('button', { name: 'Save both together' }).click();
    await expect(page.getByRole('heading', { name: 'My Title' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('1999');
    await expect(page.getByRole('main')).toContainText('What I know about it.');
  });
});

test('a reader is not offered editing', async ({ page }) => {
  await openAs(page, reader, '/books');
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0);
});
