import type { Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { librarian, libraryAdmin, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { titleOf } from './title-of.ts';

const searchBox = (page: Page) => page.getByRole('main').getByRole('searchbox');
const books = (page: Page) => page.getByRole('main').getByRole('listitem');
const toast = (page: Page, words: string) => page.getByRole('dialog').filter({ hasText: words });

/** Fills the form of the dialog; the labels of optional fields end in "Optional". */
async function fillIn(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(new RegExp(`^${label}`)).fill(value);
  }
  await page.getByRole('button', { name: 'Add to the shelf' }).click();
}

test('searching as one types keeps the words in the address', { tag: '@every-host' }, async ({
  page,
}) => {
  await openAs(page, reader, '/books');
  const title = await titleOf(books(page).nth(3).getByRole('link'));
  await searchBox(page).pressSequentially(title);
  await expect(books(page).first()).toContainText(title);
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(title);
  await page.reload();
  await expect(searchBox(page)).toHaveValue(title);
  await expect(books(page).first()).toContainText(title);
});

test('nothing found says what to try, and leads back to all books', async ({ page }) => {
  await openAs(page, reader, '/books?q=xyzzy');
  await expect(page.getByText('Nothing found for “xyzzy”')).toBeVisible();
  await page.getByRole('button', { name: 'Show all books' }).click();
  await expect(books(page).first()).toBeVisible();
  await expect(page).toHaveURL(/\/books$/);
});

test('filters narrow the shelf down, stay in the address, and can be taken away', async ({
  page,
}) => {
  await openAs(page, reader, '/books');
  const count = page.getByRole('main').getByText(/^[\d,]+ books?$/);
  await expect(count).toHaveText(/^\d{3} books$/);
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await filters.getByRole('button', { name: /^Show all \d+ ?subjects$/ }).press('Enter');
  await filters.getByRole('checkbox', { name: /^Crime/ }).press('Space');
  await expect(count).toHaveText(/^\d\d books$/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Remove filter Crime' })).toBeVisible();
  await page.getByLabel('Sort by').selectOption('Latest published');
  await expect(page).toHaveURL(/subject=crime&sort=year|sort=year&subject=crime/);

  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'Filters (1)' }).click();
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /^Harbour House/ })
    .check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Show \d+ books?$/ })
    .click();
  await expect(page.getByRole('button', { name: 'Remove filter Harbour House' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove all filters' }).click();
  await expect(count).toHaveText(/^\d{3} books$/);
});

test('a mistake in a word is mended, and the exact words are one press away', async ({ page }) => {
  await openAs(page, reader, '/books?q=cartogarpher');
  await expect(page.getByText('Showing results for cartographer')).toBeVisible();
  await expect(books(page).first()).toContainText(/cartographer/i);
  await page.getByRole('button', { name: /^Search for/ }).click();
  await expect(page.getByText('Nothing found for “cartogarpher”')).toBeVisible();
});

test('more books come when the end of the list does', { tag: '@every-host' }, async ({ page }) => {
  await openAs(page, reader, '/books');
  await expect(books(page)).toHaveCount(24);
  await page.mouse.wheel(0, 20_000);
  await expect(books(page)).not.toHaveCount(24);
});

test('a long list waits for a press now and then', async ({ page }) => {
  await openAs(page, reader, '/books');
  const more = page.getByRole('button', { name: 'Load more' });
  const pagesByThemselves = 9;
  for (let pages = 1; pages < pagesByThemselves; pages += 1) {
    await expect(books(page)).toHaveCount(24 * pages);
    await page.mouse.wheel(0, 20_000);
  }
  await expect(books(page)).toHaveCount(24 * pagesByThemselves);
  await page.mouse.wheel(0, 20_000);
  await expect(more).toBeInViewport();
  await page.waitForTimeout(500);
  await expect(books(page), 'it waits').toHaveCount(24 * pagesByThemselves);
  await more.press('Enter');
  await expect(books(page)).not.toHaveCount(24 * pagesByThemselves);
});

test('a reader is offered neither adding nor withdrawing', async ({ page }) => {
  await openAs(page, reader, '/books');
  await expect(books(page).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a book' })).toHaveCount(0);
  await books(page).first().getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Withdraw' })).toHaveCount(0);
});

test.describe('adding a book', () => {
  // 422 and 409 are answers that these tests ask for.
  test.use({ tolerated: /status of (422|409)/ });

  test('the form tells what is missing, then what is wrong', async ({ page }) => {
    await openAs(page, librarian, '/books');
    await page.getByRole('button', { name: 'Add a book' }).click();
    await fillIn(page, {});
    await expect(page.getByLabel('Title')).toBeFocused();
    await expect(page.getByText('Name at least one author')).toBeVisible();

    await fillIn(page, { Title: 'A Quiet Ledger', Authors: 'Mara Lindholt', ISBN: '12345' });
    await expect(page.getByLabel(/^ISBN/)).toHaveAttribute('aria-invalid', 'true');

    await fillIn(page, { ISBN: '978-3-16-148410-0' });
    await toast(page, 'Added to the shelf').getByRole('button', { name: 'Add a copy' }).click();
    await expect(page.getByRole('dialog', { name: 'Add a copy' })).toContainText('A Quiet Ledger');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'A Quiet Ledger' })).toBeVisible();
    await expect(page).toHaveTitle('A Quiet Ledger · Keyless');
  });

  test('an ISBN that is known is told at its field', { tag: '@every-host' }, async ({ page }) => {
    await openAs(page, librarian, '/books?add=book');
    const book = { Title: 'Twice', Authors: 'Mara Lindholt', ISBN: '978-0-306-40615-7' };
    await fillIn(page, book);
    await expect(toast(page, 'Added to the shelf')).toBeVisible();
    await page.getByRole('button', { name: 'Add a book' }).click();
    await fillIn(page, book);
    await expect(page.getByLabel(/^ISBN/)).toHaveAttribute('aria-invalid', 'true');
  });
});

test('withdrawing can be undone', async ({ page }) => {
  await openAs(page, libraryAdmin, '/books');
  await books(page).first().getByRole('link').click();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(page.getByText('This book has been taken off the shelf')).toBeVisible();
  await toast(page, 'Withdrawn from the shelf').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Withdraw', exact: true })).toBeVisible();
});

test('a withdrawn book waits in the library office', async ({ page }) => {
  await openAs(page, libraryAdmin, '/books');
  await books(page).nth(1).getByRole('link').click();
  const withdraw = page.getByRole('button', { name: 'Withdraw', exact: true });
  await expect(withdraw).toBeVisible();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await withdraw.click();
  await page.getByRole('link', { name: 'Library office' }).click();
  const row = books(page).filter({ hasText: title ?? '' });
  await row.getByRole('button', { name: /^Restore/ }).click();
  await expect(row).toHaveCount(0);
  await expect(page.locator('main:focus, main :focus'), 'the focus stays on the page').toHaveCount(
    1,
  );
});

test.describe('an address without a book', () => {
  test.use({ tolerated: /status of 4(00|04|22)/ });

  for (const id of ['not-an-id', '01962362-8abf-70c7-98a0-000000000000', '']) {
    test(`“${id}” says so`, async ({ page }) => {
      await openAs(page, reader, `/books/view?id=${id}`);
      await expect(page.getByRole('heading', { name: 'No such book' })).toBeVisible();
    });
  }
});
