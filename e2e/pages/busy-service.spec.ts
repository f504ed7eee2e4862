import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { openAs } from '../support/open-as.ts';
import { libraryAdmin, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ tolerated: /status of 503/, reducedMotion: 'reduce' });

/** Answers the first POST requests to this address with 503 and a wait of so many seconds. */
async function busyFor(page: Page, address: string, times: number, seconds: number) {
  const state = { asked: 0 };
  await page.route(address, (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    state.asked += 1;
    if (state.asked > times) return route.fallback();
    const problem = { type: '/problems/any', title: 'Away for a moment', status: 503 };
    return route.fulfill({
      status: 503,
      headers: {
        'access-control-expose-headers': 'retry-after',
        'retry-after': `${seconds}`,
      },
      contentType: 'application/problem+json',
      json: problem,
    });
  });
  return state;
}

const busyWords = /The service is busy/;

test('a form says that it waits for a busy service, and can be told to stop', async ({ page }) => {
  await openAs(page, libraryAdmin, '/admin');
  await page.getByRole('button', { name: 'Add an office' }).click();
  const form = page.getByRole('dialog', { name: 'Add an office' });
  await form.getByLabel('Name').fill('Patience Hall');
  await form.getByLabel('City').fill('Oslo');
  const api = await busyFor(page, '**/api/v1/offices', 9, 15);
  const add = form.getByRole('button', { name: 'Add the office' });
  await add.press('Enter');
  const told = form.getByRole('status').filter({ hasText: busyWords });
  await expect(told).toContainText('Keyless keeps trying', { timeout: 4_000 });
  await expect(page.getByText(busyWords), 'it is said once').toHaveCount(1);
  await expect(add).toHaveAttribute('aria-busy', 'true');
  await expectAccessible(page);
  await told.getByRole('button', { name: 'Stop waiting' }).press('Enter');
  await expect(form.getByRole('alert')).toContainText('Away for a moment');
  await expect(page.getByText(busyWords)).toHaveCount(0);
  await expect(form.locator(':focus')).toHaveCount(1);
  await expect(form.getByLabel('Name')).toHaveValue('Patience Hall');
  await expect(add).toBeEnabled();
  expect(api.asked).toBe(1);
});

test('what is pressed on a page says so too, until the service took it', async ({ page }) => {
  await openAs(page, reader, '/loans');
  const api = await busyFor(page, '**/return', 1, 4);
  const loans = page.getByRole('region', { name: 'On loan' });
  const back = loans.getByRole('button', { name: /^Return/ }).first();
  await back.press('Enter');
  const told = page.getByRole('status').filter({ hasText: busyWords });
  await expect(told).toBeVisible({ timeout: 4_000 });
  await expectAccessible(page);
  await expect(page.getByText('on the return shelf').first()).toBeVisible();
  await expect(told).toHaveCount(0);
  expect(api.asked).toBe(2);
});
