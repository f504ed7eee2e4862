import type { Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { everyRole, librarian, libraryAdmin, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const toast = (page: Page, words: string | RegExp) =>
  page.getByRole('dialog').filter({ hasText: words });
const region = (page: Page, name: string) => page.getByRole('region', { name });
const borrowButton = (page: Page) =>
  region(page, 'Copies')
    .getByRole('button', { name: /^Borrow/ })
    .first();

/** Opens books of the list, one after the other, until one has a free copy. */
async function openFreeBook(page: Page, skip = 0): Promise<string> {
  for (let n = skip; n < 24; n += 1) {
    await page.goto('/books');
    await page.getByRole('main').getByRole('listitem').nth(n).getByRole('link').click();
    await expect(region(page, 'Copies')).toBeVisible();
    if (await borrowButton(page).isVisible()) break;
  }
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
}

test('borrowing shows at once, can be undone, and leads to My loans', {
  tag: '@every-host',
}, async ({ page }) => {
  await openAs(page, librarian);
  const title = await openFreeBook(page);
  await borrowButton(page).click();
  await expect(page.getByText('You have this book')).toBeVisible();
  await toast(page, /^Yours until \d/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(borrowButton(page)).toBeVisible();

  await borrowButton(page).click();
  await expect(toast(page, /^Yours until \d/)).toBeVisible();
  await region(page, 'Copies').getByRole('link', { name: 'My loans' }).click();
  const loan = region(page, 'On loan').getByRole('listitem').filter({ hasText: title });
  await expect(loan).toContainText(/Due \d+ \w+ \d{4}/);
  await loan.getByRole('button', { name: /^Return/ }).click();
  await expect(loan).toHaveCount(0);
  await expect(toast(page, 'on the return shelf')).toBeVisible();
});

test.describe('when the API says no', () => {
  test.use({ tolerated: /status of 409/ });

  test('what was shown in advance is taken back, with the reason', async ({ page }) => {
    await openAs(page, libraryAdmin);
    await openFreeBook(page, 3);
    await page.route('**/api/v1/loans', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await expect(page.getByText('You have this book')).toBeVisible();
      return route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        json: {
          type: '/problems/no-copy-free',
          title: 'No copy is free',
          status: 409,
          detail: 'Someone was faster.',
        },
      });
    });
    await borrowButton(page).click();
    await expect(page.getByText('Someone was faster.').first()).toBeVisible();
    await expect(page.getByText('You have this book')).toHaveCount(0);
    await expect(borrowButton(page)).toBeEnabled();
  });
});

test.describe('when the first answer is lost', () => {
  test.use({ tolerated: /ERR_FAILED/ });

  test('a click that is sent twice borrows once: both carry the same key', {
    tag: '@every-host',
  }, async ({ page }) => {
    await openAs(page, libraryAdmin);
    await openFreeBook(page, 6);
    const keys: string[] = [];
    await page.route('**/api/v1/loans', async (route) => {
      const key = route.request().headers()['idempotency-key'];
      if (key === undefined) return route.fallback();
      keys.push(key);
      if (keys.length > 1) return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await borrowButton(page).click();
    await expect(toast(page, /^Yours until/)).toBeVisible();
    expect(new Set(keys).size).toBe(1);
    expect(keys.length).toBe(2);
  });
});

test('reserving a book that is out, and leaving the queue again', async ({ page }) => {
  await openAs(page, reader);
  const reserve = page.getByRole('button', { name: 'Reserve' });
  for (let n = 0; n < 24; n += 1) {
    await page.goto('/books');
    await page.getByRole('main').getByRole('listitem').nth(n).getByRole('link').click();
    await expect(region(page, 'Copies')).toBeVisible();
    if (await reserve.isVisible()) break;
  }
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await reserve.click();
  await expect(page.getByText('You are in the queue').first()).toBeVisible();
  await expect(toast(page, 'You are in the queue')).toBeVisible();
  await page.goto('/loans');
  const hold = region(page, 'Reserved').getByRole('listitem').filter({ hasText: title });
  await expect(hold).toContainText(/You are (next|number \d+)/);
  await hold.getByRole('button', { name: /^Cancel/ }).click();
  await page.getByRole('button', { name: 'Cancel the reservation', exact: true }).click();
  await expect(hold).toHaveCount(0);
});

test('an overdue book reminds at home and in the navigation, and can be reported lost', async ({
  page,
}) => {
  await openAs(page, reader);
  const reminders = region(page, 'Do not forget');
  await expect(reminders).toContainText('Was due');
  await expect(page.getByRole('link', { name: /My loans \d+ reminder/ })).toBeVisible();
  await reminders.getByRole('link').first().click();
  const overdue = region(page, 'On loan').getByRole('listitem').filter({ hasText: 'Overdue' });
  await overdue.getByRole('button', { name: /^Lost/ }).click();
  await page.getByRole('button', { name: 'Report it lost' }).click();
  await expect(overdue).toHaveCount(0);
  await expect(toast(page, 'Reported as lost')).toBeVisible();
});

test('a loan can be renewed, or says why not', async ({ page }) => {
  await openAs(page, everyRole);
  const title = await openFreeBook(page, 9);
  await borrowButton(page).click();
  await expect(toast(page, /^Yours until \d/)).toBeVisible();
  await page.goto('/loans');
  const loans = region(page, 'On loan').getByRole('listitem');
  await loans
    .filter({ hasText: title })
    .getByRole('button', { name: /^Renew/ })
    .click();
  await expect(toast(page, /^Renewed until \d/)).toBeVisible();
  const blocked = loans.filter({ hasText: 'someone waits for this book' }).first();
  await expect(blocked.getByRole('button', { name: /^Renew/ })).toHaveCount(0);
});

test('the reading history is deleted after asking', async ({ page }) => {
  await openAs(page, librarian, '/loans');
  const history = region(page, 'Reading history');
  await expect(history).toBeVisible();
  const entries = history.getByRole('listitem');
  if ((await entries.count()) === 0) {
    await region(page, 'On loan')
      .getByRole('button', { name: /^Return/ })
      .first()
      .click();
  }
  await expect(entries.first()).toBeVisible();
  await history.getByRole('button', { name: 'Delete my reading history' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(history).toContainText('no past loan says that it was yours');
});
