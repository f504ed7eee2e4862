import type { Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { librarian } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const rows = (page: Page) => page.getByRole('main').locator('li a[href^="/books/view"]');

/** The requests for pages of the catalogue that are sent while `act` is done. */
async function asked(page: Page, act: () => Promise<void>): Promise<string[]> {
  const addresses: string[] = [];
  const note = (request: { url: () => string }) => {
    if (/\/api\/v1\/books\?/.test(request.url())) addresses.push(request.url());
  };
  page.on('request', note);
  await act();
  await page.waitForLoadState('networkidle');
  page.off('request', note);
  return addresses;
}

async function addBook(page: Page, title: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('button', { name: 'Add a book' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel(/^Authors/).fill('Mara Lindholt');
  await page.getByRole('button', { name: 'Add to the shelf' }).press('Enter');
  await expect(rows(page).first()).toContainText(title);
}

test('a list of several pages is asked anew at once, and keeps all of its rows', async ({
  page,
}) => {
  await page.clock.install();
  await openAs(page, librarian, '/books');
  for (const shown of [24, 48]) {
    await expect(rows(page)).toHaveCount(shown);
    await rows(page).last().scrollIntoViewIfNeeded();
  }
  await expect(rows(page)).toHaveCount(72);
  const afterAdding = await asked(page, () => addBook(page, 'A 1 Book at the Front'));
  expect(afterAdding).toHaveLength(1);
  await expect(rows(page)).toHaveCount(72);
  const afterReturn = await asked(page, async () => {
    await page.clock.fastForward(60_000);
    const answer = page.waitForResponse(/\/api\/v1\/books\?/);
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await answer;
  });
  expect(afterReturn).toHaveLength(1);
  await rows(page).last().scrollIntoViewIfNeeded();
  await expect(rows(page), 'more comes by pages as before').toHaveCount(96);
  await rows(page).last().scrollIntoViewIfNeeded();
  await expect(rows(page)).toHaveCount(120);
  const ofFive = await asked(page, () => addBook(page, 'A 0 Book before It'));
  expect(ofFive).toHaveLength(2);
  await expect(rows(page)).toHaveCount(120);
});
