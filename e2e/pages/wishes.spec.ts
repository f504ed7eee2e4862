import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { openAs } from '../support/open-as.ts';
import { librarian, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const toast = (page: Page, words: string | RegExp) =>
  page.getByRole('dialog').filter({ hasText: words });

const wish = (page: Page, title: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: title });

const votes = (row: Locator) => row.getByRole('button', { name: /votes? for/ });

async function makeWish(page: Page, title: string, isbn = ''): Promise<void> {
  await page.getByRole('button', { name: 'Wish for a book' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Author').fill('Runa Gjerde');
  await page.getByLabel(/^ISBN/).fill(isbn);
  await page.getByRole('button', { name: 'Wish for it' }).click();
}

test('an employee votes, wishes for a book from a search, and withdraws the wish', async ({
  page,
}) => {
  await openAs(page, reader, '/wishes');
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  const row = rows.filter({ has: page.locator('[aria-pressed="false"]') }).first();
  const title = (await row.getByRole('button').textContent())?.split('for ')[1] ?? '';
  const before = Number.parseInt((await votes(wish(page, title)).textContent()) ?? '', 10);
  await votes(wish(page, title)).press('Enter');
  await expect(votes(wish(page, title))).toHaveAttribute('aria-pressed', 'true');
  await expect(votes(wish(page, title))).toContainText(String(before + 1));
  await page.reload();
  await expect(votes(wish(page, title))).toContainText(String(before + 1));
  await votes(wish(page, title)).click();
  await expect(votes(wish(page, title))).toContainText(String(before));

  await page.goto(`/wishes?title=${encodeURIComponent(title)}`);
  const dialog = page.getByRole('dialog', { name: 'Wish for a book' });
  await expect(dialog.getByLabel('Title')).toHaveValue(title);
  await expect(dialog.getByText('Somebody wished for this before')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Title').fill('Rope Work in Winter');
  await expect(dialog.getByText('Somebody wished for this before')).toHaveCount(0);
  await dialog.getByLabel(/^ISBN/).fill('123');
  await dialog.getByRole('button', { name: 'Wish for it' }).click();
  await expect(dialog.getByText('Fill this in')).toBeVisible();
  await dialog.getByLabel('Author').fill('Runa Gjerde');
  await dialog.getByLabel(/^ISBN/).fill('');
  await dialog.getByRole('button', { name: 'Wish for it' }).click();
  await expect(toast(page, 'The library knows of your wish')).toBeVisible();

  await page.getByText('Yours', { exact: true }).first().click();
  const mine = wish(page, 'Rope Work in Winter');
  await expect(votes(mine)).toHaveAttribute('aria-pressed', 'true');
  await mine.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(mine).toHaveCount(0);
  await toast(page, 'Wish withdrawn').getByRole('button', { name: 'Undo' }).click();
  await expect(mine).toBeVisible();
});

test('a librarian buys what was wished for, and whoever wished is told', async ({
  page,
  browser,
  baseURL,
}) => {
  const title = 'Knots for the Hurried';
  await openAs(page, reader, '/wishes');
  await makeWish(page, title, '978-1-4028-9462-6');
  await expect(toast(page, 'The library knows of your wish')).toBeVisible();

  const desk = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await desk.newPage();
  await openAs(other, librarian, '/wishes?sort=newest');
  await wish(other, title)
    .getByRole('button', { name: /^Answer/ })
    .click();
  const answer = other.getByRole('dialog', { name: 'Answer the wish' });
  await answer.getByLabel('Declined').check();
  await answer.getByRole('button', { name: 'Save the answer' }).click();
  await expect(answer.getByText('Say why, so that')).toBeVisible();
  await answer.getByLabel('Bought').check();
  await answer.getByRole('button', { name: 'Add it to the catalogue' }).click();
  await expect(other.getByLabel('Title')).toHaveValue(title);
  await other.getByRole('button', { name: 'Add to the shelf' }).click();
  await expect(answer.getByRole('radio', { name: title })).toBeChecked();
  await answer.getByLabel(/^Note/).fill('Have fun with it.');
  await answer.getByRole('button', { name: 'Save the answer' }).click();
  await expect(toast(other, 'Bought: whoever wished will know')).toBeVisible();
  await desk.close();

  await page.goto('/');
  const news = page.getByRole('region', { name: 'Do not forget' });
  await expect(page.getByRole('link', { name: /Wishes 1 reminder/ })).toBeVisible();
  await news.getByRole('link', { name: title }).click();
  const mine = wish(page, title);
  await expect(mine).toContainText('Have fun with it.');
  await mine.getByRole('button', { name: /^Got it/ }).click();
  await expect(mine.getByRole('button', { name: /^Got it/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Wishes \d reminder/ })).toHaveCount(0);
  await mine.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});
