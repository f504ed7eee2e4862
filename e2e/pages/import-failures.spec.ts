import type { Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { librarian } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ tolerated: /status of 500/ });

const list = Buffer.from('Title,Author\nThe Patient Importer,Ada Quarrie\n');

async function chooseFile(page: Page): Promise<void> {
  await openAs(page, librarian, '/books/import');
  await page
    .getByLabel('File with books')
    .setInputFiles({ name: 'one.csv', mimeType: 'text/csv', buffer: list });
  await expect(page.getByRole('heading', { name: 'one.csv' })).toBeVisible();
}

/** Answers POST requests to this address with 500 while it is on, and keeps their bodies. */
async function failing(page: Page, address: string) {
  const state = { on: true, bodies: [] as unknown[] };
  await page.route(address, (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    state.bodies.push(route.request().postDataJSON());
    if (!state.on) return route.fallback();
    const json = { type: '/problems/internal-error', title: 'Away for a moment', status: 500 };
    return route.fulfill({ status: 500, contentType: 'application/problem+json', json });
  });
  return state;
}

test('a check that failed says so where it was asked for, and what was chosen stays', async ({
  page,
}) => {
  await chooseFile(page);
  const duplicates = page.getByLabel('A book that the catalogue has already');
  await duplicates.selectOption('update');
  const api = await failing(page, '**/api/v1/imports/check');
  await page.getByRole('button', { name: 'Check the rows' }).press('Enter');
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('Away for a moment');
  await expect(duplicates).toHaveValue('update');
  await expect(page.locator('main:focus, main :focus'), 'the focus stays here').toHaveCount(1);
  api.on = false;
  await alert.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.getByText('1 row checked, nothing written yet')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the columns' }).press('Enter');
  await expect(duplicates).toHaveValue('update');
});

test('an import that could not be started is tried again as the same one', async ({ page }) => {
  await chooseFile(page);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  const api = await failing(page, '**/api/v1/imports');
  await page.getByRole('button', { name: 'Import 1 book' }).press('Enter');
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('Away for a moment');
  api.on = false;
  await alert.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.getByText('The import is done')).toBeVisible();
  const ids = api.bodies.map((body) => (body as { id: string }).id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});
