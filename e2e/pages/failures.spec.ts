import type { Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { librarian, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const trace = '0af7651916cd43dd8448eb211c80319c';

/** Answers with this status as long as the returned switch is on, and counts the refused requests. */
async function failing(page: Page, address: string | RegExp, method: string, status: number) {
  const state = { on: true, refused: 0 };
  await page.route(address, (route) => {
    if (!state.on || route.request().method() !== method) return route.fallback();
    state.refused += 1;
    return route.fulfill({
      status,
      // As the API says it to pages of another origin.
      headers: {
        'access-control-expose-headers': 'retry-after',
        ...(status === 503 && { 'retry-after': '30' }),
      },
      contentType: 'application/problem+json',
      json: { type: '/problems/any', title: 'Away for a moment', status, trace },
    });
  });
  return state;
}

test.use({ tolerated: /status of (409|500|503)|ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });

test('a book that could not be added stays typed, and the form says what to do', async ({
  page,
  context,
}) => {
  await openAs(page, librarian, '/books?add=book');
  const title = page.getByLabel('Title');
  await title.fill('Kept Through It All');
  await page.getByLabel(/^Authors/).fill('Mara Lindholt');
  const api = await failing(page, '**/api/v1/books', 'POST', 503);
  const add = page.getByRole('button', { name: 'Add to the shelf' });
  const alert = page.getByRole('dialog').getByRole('alert');
  await add.press('Enter');
  await expect(alert).toContainText('Away for a moment');
  await expect(alert).toContainText('Try again in 30 s');
  await expect(alert).toContainText(trace);
  api.on = false;
  await context.setOffline(true);
  await add.press('Enter');
  await expect(alert).toContainText('You are offline');
  await expect(title).toHaveValue('Kept Through It All');
  await context.setOffline(false);
  await add.press('Enter');
  await expect(page.getByText('Added to the shelf').first()).toBeVisible();
});

test('what was typed is not thrown away by a slip', async ({ page }) => {
  await openAs(page, librarian, '/books');
  const open = page.getByRole('button', { name: 'Add a book' });
  await open.click();
  const form = page.getByRole('dialog', { name: 'Add a book' });
  await form.getByLabel('Title').fill('Half a Title');
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Throw away what you typed?' });
  await question.getByRole('button', { name: 'Keep it' }).click();
  await expect(form.getByLabel('Title')).toHaveValue('Half a Title');
  await expect(form.getByLabel('Title')).toBeFocused();
  await page.mouse.click(5, 5);
  await question.getByRole('button', { name: 'Throw it away' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(open).toBeFocused();
  await open.click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog'), 'nothing was typed').toHaveCount(0);
});

test('a page of a list that does not come is told, and asked for again by a press', async ({
  page,
}) => {
  await openAs(page, reader, '/loans');
  const api = await failing(page, /\/api\/v1\/loans\?.*cursor=/, 'GET', 500);
  const history = page.getByRole('region', { name: 'Reading history' });
  await history.getByRole('listitem').last().scrollIntoViewIfNeeded();
  const alert = history.getByRole('alert');
  await expect(alert).toContainText('Away for a moment');
  const before = await history.getByRole('listitem').count();
  await page.mouse.wheel(0, 20_000);
  await page.waitForTimeout(500);
  expect(api.refused, 'it is not asked for over and over').toBe(1);
  api.on = false;
  await alert.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(history.getByRole('listitem')).not.toHaveCount(before);
});

test('a toast says all there is to say, and stays until it is read', async ({ page }) => {
  await openAs(page, reader, '/loans');
  await failing(page, '**/return', 'POST', 500);
  const giveBack = page.getByRole('button', { name: /^Return/ }).first();
  await expect(giveBack).toBeVisible();
  await page.clock.install();
  await giveBack.click();
  // Until it is reached with F6 a toast stands outside the tree: it has been announced elsewhere.
  const toast = page.locator('[role="alertdialog"]').filter({ hasText: 'Away for a moment' });
  await expect(toast).toContainText(trace);
  await page.clock.fastForward(20_000);
  await expect(toast).toBeVisible();
  const words = toast.getByText('Nothing you did is lost');
  const cut = await words.evaluate((one) => one.scrollHeight - one.clientHeight);
  expect(cut, 'px of the words that do not show').toBeLessThanOrEqual(1);
});

test('a vote that came too late is taken back, and the list shows why', async ({ page }) => {
  await openAs(page, reader, '/wishes');
  const vote = page.getByRole('main').locator('button[aria-pressed="false"]').first();
  await expect(vote).toBeVisible();
  await failing(page, '**/vote', 'POST', 409);
  const asked = page.waitForRequest((request) => /\/api\/v1\/wishes\?/.test(request.url()));
  await vote.click();
  await asked;
  await expect(page.getByText('Away for a moment').first()).toBeVisible();
});
