import type { Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { libraryAdmin } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 390, height: 700 }, reducedMotion: 'reduce' });

/** Milliseconds. */
const longerThanAToast = 9_000;

const withdrawn = (page: Page) =>
  page.getByRole('dialog').filter({ hasText: 'Withdrawn from the shelf' });

/** Opens a book and withdraws it by keyboard. */
async function withdrawBook(page: Page, place: number): Promise<void> {
  await openAs(page, libraryAdmin, '/books');
  const book = page.getByRole('main').getByRole('listitem').nth(place).getByRole('link');
  await expect(book).toBeVisible();
  // Not sooner: a token that is asked for meanwhile would be dated by a clock that does not go yet.
  await page.clock.install();
  await book.click();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).press('Enter');
  await expect(withdrawn(page)).toBeVisible();
}

/** Whether something else lies over the middle of what has the focus. */
function isFocusCovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const { x, y, width, height } = focused.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return top === null || !(focused.contains(top) || top.contains(focused));
  });
}

test('a toast waits behind a form, and can be used afterwards', async ({ page }) => {
  await withdrawBook(page, 3);
  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter');
  const form = page.getByRole('dialog', { name: 'Edit the book' });
  await expect(form.getByLabel('Title')).toBeFocused();
  await expect(withdrawn(page)).toBeHidden();
  await form.getByRole('button', { name: 'Save' }).focus();
  expect(await isFocusCovered(page)).toBe(false);
  await page.clock.fastForward(longerThanAToast);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(withdrawn(page)).toBeVisible();
  await withdrawn(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Withdraw', exact: true })).toBeVisible();
});

test('whoever goes through a page by keyboard meets nothing under a toast', async ({ page }) => {
  await withdrawBook(page, 4);
  await expect(page.getByRole('button', { name: 'Restore' })).toBeFocused();
  expect(await isFocusCovered(page), 'what was pressed').toBe(false);
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+Tab');
  for (let times = 0; times < 12; times += 1) {
    await page.keyboard.press(times < 6 ? 'Shift+Tab' : 'Tab');
    await expect(withdrawn(page)).toBeVisible();
    const name = await page.evaluate(() => document.activeElement?.textContent);
    expect(await isFocusCovered(page), `${name}`).toBe(false);
  }
  await withdrawn(page).getByRole('button', { name: 'Undo' }).click();
});

test('without a toast too, nothing with the focus lies under the bars', async ({ page }) => {
  await openAs(page, libraryAdmin, '/wishes');
  await expect(page.getByRole('button', { name: /^Answer/ }).first()).toBeVisible();
  for (let times = 0; times < 40; times += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.textContent);
    expect(await isFocusCovered(page), `${times}: ${name}`).toBe(false);
  }
});

test('one toast at a time has room on a narrow screen', async ({ page }) => {
  await withdrawBook(page, 5);
  await page.getByRole('button', { name: 'Restore' }).press('Enter');
  const back = page.getByRole('dialog').filter({ hasText: 'Back on the shelf' });
  await expect(back).toBeVisible();
  await expect(withdrawn(page)).toBeHidden();
  await back.getByRole('button', { name: 'Dismiss', includeHidden: true }).click();
  await expect(withdrawn(page)).toBeVisible();
});
