import type { Page } from '@playwright/test';
import { holdAnswers } from '../support/hold-answers.ts';
import { openAs } from '../support/open-as.ts';
import { librarian } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

/** Closes the form that is open, with what was typed in it. */
async function throwAway(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function goBy(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByPlaceholder(/^A page/).fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Throw it away' }).click();
}

test('a book that was added after its page was left is told, and leaves the next page alone', async ({
  page,
}) => {
  await openAs(page, librarian, '/books?add=book');
  const api = await holdAnswers(page, '**/api/v1/books', 'POST');
  await page.getByLabel('Title').fill('Added from Afar');
  await page.getByLabel(/^Authors/).fill('Mara Lindholt');
  await page.getByRole('button', { name: 'Add to the shelf' }).click();
  await expect.poll(api.seen).toBe(1);
  await goBy(page, 'wishes');
  await page.getByRole('button', { name: 'Wish for a book' }).click();
  await page.getByLabel('Title').fill('Typed Meanwhile');
  api.release();
  await expect(page.getByText('Added to the shelf').first()).toBeAttached();
  await expect(page.getByLabel('Title')).toHaveValue('Typed Meanwhile');
});

test('a copy that was added after its page was left keeps the next form in the address', async ({
  page,
}) => {
  await openAs(page, librarian, '/books');
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await page.getByRole('button', { name: 'Add a copy' }).click();
  const api = await holdAnswers(page, '**/copies', 'POST');
  await page.getByLabel('Office').selectOption({ label: 'Mill Lane, Dublin' });
  await page.getByLabel('Barcode').fill('KL-LEFT-1');
  await page.getByRole('button', { name: 'Add the copy' }).click();
  await expect.poll(api.seen).toBe(1);
  await goBy(page, 'add a book');
  await expect(page).toHaveURL(/\/books\?add=book$/);
  api.release();
  await expect(page.getByText('The copy is added').first()).toBeAttached();
  await expect(page).toHaveURL(/\/books\?add=book$/);
});

test('an answer that comes late does not close the form that was opened anew', async ({ page }) => {
  await openAs(page, librarian, '/books');
  const open = page.getByRole('button', { name: 'Add a book' });
  await open.click();
  const api = await holdAnswers(page, '**/api/v1/books', 'POST');
  await page.getByLabel('Title').fill('The First of Two');
  await page.getByLabel(/^Authors/).fill('Mara Lindholt');
  await page.getByRole('button', { name: 'Add to the shelf' }).click();
  await expect.poll(api.seen).toBe(1);
  await throwAway(page);
  await open.click();
  await page.getByLabel('Title').fill('The Second of Two');
  api.release();
  await expect(page.getByText('Added to the shelf').first()).toBeAttached();
  // A form that closes stays a moment.
  await page.waitForTimeout(500);
  await expect(page.getByLabel('Title')).toHaveValue('The Second of Two');
});

test('a wish that was answered from a closed form leaves the form of the next wish open', async ({
  page,
}) => {
  await openAs(page, librarian, '/wishes');
  const form = page.getByRole('dialog', { name: 'Answer the wish' });
  const decline = async (place: number, why: string) => {
    await page
      .getByRole('button', { name: /^Answer the wish for/ })
      .nth(place)
      .click();
    await form.getByLabel('Declined').check();
    await form.getByLabel('Why not').fill(why);
  };
  const api = await holdAnswers(page, '**/answer', 'POST');
  await decline(0, 'We have three like it.');
  await form.getByRole('button', { name: 'Save the answer' }).press('Enter');
  await expect.poll(api.seen).toBe(1);
  await throwAway(page);
  await decline(2, 'Typed meanwhile.');
  api.release();
  await expect(page.getByText('Declined: whoever wished will know').first()).toBeAttached();
  await page.waitForTimeout(500);
  await expect(form.getByLabel('Why not')).toHaveValue('Typed meanwhile.');
});

test.describe('what a closed form sent', () => {
  test.use({ tolerated: /status of 500/ });

  test('and was not taken is told all the same', async ({ page }) => {
    await openAs(page, librarian, '/books');
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Title').fill('Never Saved');
    let fail = () => {};
    const failing = new Promise<void>((resolve) => {
      fail = resolve;
    });
    const problem = { type: '/problems/any', title: 'Away for a moment', status: 500 };
    await page.route('**/api/v1/books/*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.fallback();
      await failing;
      const contentType = 'application/problem+json';
      return route.fulfill({ status: 500, contentType, json: problem });
    });
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await throwAway(page);
    fail();
    await expect(page.getByText('Away for a moment').first()).toBeVisible();
  });
});
