import type { Page } from '@playwright/test';
import { holdAnswers } from '../support/hold-answers.ts';
import { openAs } from '../support/open-as.ts';
import { librarian, libraryAdmin, reader } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const copies = (page: Page) => page.getByRole('region', { name: 'Copies' });

/** Opens the first book that has a free copy. */
async function openFreeBook(page: Page): Promise<void> {
  await page.goto('/books?available=now');
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await expect(copies(page)).toBeVisible();
}

test('a button that is busy keeps the focus, and a second press does nothing', async ({ page }) => {
  await signIn(page, reader, '/access');
  const button = page.getByRole('button', { name: 'Refresh my access' });
  await expect(button).toBeVisible();
  const me = await holdAnswers(page, '**/api/v1/me');
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-busy', 'true');
  await expect.poll(me.seen).toBe(1);
  await expect(button).toBeFocused();
  await expect(button).toBeDisabled();
  await page.keyboard.press('Enter');
  me.release();
  await expect(page.getByText('Your access is up to date').first()).toBeVisible();
  await expect(button).toBeFocused();
  await expect(button).toBeEnabled();
  expect(me.seen()).toBe(1);
});

test('borrowing and returning keep the focus near', async ({ page }) => {
  await openAs(page, librarian);
  await openFreeBook(page);
  await copies(page)
    .getByRole('button', { name: /^Borrow/ })
    .first()
    .press('Enter');
  await expect(copies(page).getByRole('link', { name: 'My loans' })).toBeFocused();
  await page.keyboard.press('Enter');
  const loans = page.getByRole('region', { name: 'On loan' });
  await loans
    .getByRole('button', { name: /^Return/ })
    .first()
    .press('Enter');
  await expect(page.getByText('on the return shelf').first()).toBeVisible();
  await expect(page.locator('main:focus, main :focus')).toHaveCount(1);
});

test('withdrawing a book leaves the focus on what takes it back', async ({ page }) => {
  await openAs(page, libraryAdmin, '/books');
  await page.getByRole('main').getByRole('listitem').nth(7).getByRole('link').click();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).press('Enter');
  const restore = page.getByRole('main').getByRole('button', { name: 'Restore' });
  await expect(restore).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Withdraw', exact: true })).toBeFocused();
});

test('the end of a list takes the focus of the button that led there', async ({ page }) => {
  await openAs(page, reader, '/books?subject=languages');
  const more = page.getByRole('button', { name: /^Load/ });
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await expect(async () => {
    if (await more.isVisible()) await more.press('Enter', { timeout: 500 });
    await expect(page.getByText('That is the whole shelf.')).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(page.getByText('That is the whole shelf.')).toBeFocused();
});

test('a question can be answered at once, and says what it is about', async ({ page }) => {
  await openAs(page, reader, '/loans');
  const lost = page
    .getByRole('region', { name: 'On loan' })
    .getByRole('button', { name: /^Lost/ })
    .first();
  await lost.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Report it lost?' });
  await expect(question).toHaveAccessibleDescription(/leaves the library until it is found/);
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(lost).toBeFocused();
});

for (const [path, name] of [
  ['/books?q=zzqqy', 'Show all books'],
  ['/books?subject=none', 'Remove the filters'],
  ['/books?subject=none', 'Remove all filters'],
  ['/books?subject=none&language=en', 'Remove filter none'],
  ['/statistics?from=2026-01', 'Reset'],
] as const) {
  test(`“${name}” on ${path}, which vanishes, leaves the focus near`, async ({ page }) => {
    await openAs(page, libraryAdmin, path);
    const button = page.getByRole('main').getByRole('button', { name, exact: true });
    await button.press('Enter');
    await expect(button).toHaveCount(0);
    await expect(page.locator('main:focus, main :focus')).toHaveCount(1);
  });
}

test.describe('a failure', () => {
  test.use({ tolerated: /status of 500/ });

  test('that is over after trying again leaves the focus near', async ({ page }) => {
    let failing = true;
    await page.route('**/api/v1/loans?*', (route) =>
      failing
        ? route.fulfill({
            status: 500,
            contentType: 'application/problem+json',
            json: { type: '/problems/any', title: 'Away for a moment', status: 500 },
          })
        : route.fallback(),
    );
    await openAs(page, reader, '/loans');
    const again = page.getByRole('main').getByRole('button', { name: 'Try again' }).first();
    await expect(again).toBeVisible();
    failing = false;
    await again.press('Enter');
    await expect(
      page.getByRole('region', { name: 'On loan' }).getByRole('listitem').first(),
    ).toBeVisible();
    await expect(page.locator('main:focus, main :focus')).toHaveCount(1);
  });
});
