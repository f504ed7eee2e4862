import type { Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { auditor, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ tolerated: /status of 403/ });

/** A person whose page believes that they may run the library: the API still says no. */
async function beRefused(page: Page): Promise<string> {
  await page.route('**/api/v1/me', async (route) => {
    const response = await route.fetch();
    const me = await response.json();
    me.permissions.push('library.administer');
    await route.fulfill({ response, json: me });
  });
  await openAs(page, reader, '/admin');
  const refusal = page.getByRole('alert').filter({ hasText: 'Receipt' }).first();
  const receipt = /Receipt ([0-9a-f-]{36})/.exec((await refusal.textContent()) ?? '')?.[1];
  if (!receipt) throw new Error('The refusal names no receipt');
  return receipt;
}

test('the page tells a refusal of the API with its receipt, and the trail explains it', {
  tag: '@every-host',
}, async ({ page, browser, baseURL }) => {
  const receipt = await beRefused(page);
  const theirs = await browser.newContext({ baseURL: baseURL ?? '' });
  const desk = await theirs.newPage();
  await openAs(desk, auditor, `/audit?receipt=${receipt}`);
  const entry = desk.getByRole('main').getByRole('listitem').first();
  await expect(entry).toContainText('A person with the role Books.Reader asked to see the library');
  await expect(entry).toContainText('Books.Admin');
  await expect(entry).toContainText(receipt);
  await desk.getByRole('button', { name: 'Show all' }).click();
  await expect(desk).toHaveURL(/\/audit$/);
  await theirs.close();
});

test('a receipt that nobody was given', async ({ page }) => {
  await openAs(page, auditor, '/audit');
  const field = page.getByLabel('Receipt');
  await field.fill('12');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByText('A receipt looks like')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('0190a3c2-7b4e-7c1d-9f00-5f2f6f0d9a11');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByText('No refusal has this receipt')).toBeVisible();
  await field.fill('0190a3c2-7b4e-7c1d-9f00-5f2f6f0d9a12');
  await field.press('Enter');
  await expect(page).toHaveURL(/9a12$/);
  await expect(field).toBeFocused();
  await expect(page.getByText('No refusal has this receipt')).toBeVisible();
  await page.getByRole('button', { name: 'Show all refusals' }).press('Enter');
  await expect(page).toHaveURL(/\/audit$/);
  await expect(field).toHaveValue('');
  await expect(page.locator('main:focus, main :focus')).toHaveCount(1);
});
