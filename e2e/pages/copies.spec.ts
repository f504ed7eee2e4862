import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import {
  barcodeIn,
  each,
  entry,
  openBook,
  openBookWith,
  shelf,
  toast,
} from '../support/copies-of-book.ts';
import { openAs } from '../support/open-as.ts';
import { librarian, libraryAdmin, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const form = (page: Page) => page.getByRole('dialog', { name: 'Add a copy' });

async function fillIn(page: Page, office: string, barcode: string): Promise<void> {
  await form(page).getByLabel('Office').selectOption({ label: office });
  await form(page).getByLabel('Barcode').fill(barcode);
  await page.keyboard.press('Enter');
}

test.describe('a librarian', () => {
  // 409 is an answer that these tests ask for.
  test.use({ tolerated: /status of 409/ });

  test('adds the first copy of a new book, which is on the shelf then', {
    tag: '@every-host',
  }, async ({ page }) => {
    await openAs(page, librarian, '/books?add=book');
    await page.getByLabel('Title').fill('Tide Tables for Beginners');
    await page.getByLabel(/^Authors/).fill('Mara Lindholt');
    await page.getByRole('button', { name: 'Add to the shelf' }).click();
    await toast(page, 'Added to the shelf').getByRole('button', { name: 'Add a copy' }).click();
    await expect(form(page)).toContainText('Tide Tables for Beginners');
    await expect(form(page).getByLabel('Office')).toBeFocused();
    await fillIn(page, 'Harbour House, Oslo', 'new-000001');
    await expect(toast(page, 'Put NEW-000001 on the shelf at Harbour House.')).toBeVisible();
    await expect(form(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\/books\/view\?id=[0-9a-f-]+$/);
    await expect(shelf(page)).toContainText('1 of 1 free');
    await expect(entry(page, 'NEW-000001')).toContainText('Harbour House · Free');
    await expectAccessible(page);
  });

  test('is told at the field that a barcode is taken, and keeps what was typed', async ({
    page,
  }) => {
    await openAs(page, librarian);
    await openBook(page, 1);
    const taken = await barcodeIn(entry(page, 'KL-').first());
    const add = each(page).getByRole('button', { name: 'Add a copy' });
    await add.press('Enter');
    await form(page).getByLabel('Barcode').press('Enter');
    await expect(form(page).getByText('Fill this in')).toBeVisible();
    await form(page).getByLabel('Barcode').fill('no barcode');
    await page.keyboard.press('Enter');
    await expect(form(page).locator('p', { hasText: 'Choose an office' })).toBeVisible();
    await expect(form(page).getByText('Use 3 to 32 letters, digits and hyphens')).toBeVisible();
    await expect(form(page).getByLabel('Office')).toBeFocused();

    await fillIn(page, 'Mill Lane, Dublin', taken);
    const barcode = form(page).getByLabel('Barcode');
    await expect(form(page).getByText('Another copy has this barcode')).toBeVisible();
    await expect(barcode).toBeFocused();
    await expect(barcode).toHaveAttribute('aria-invalid', 'true');
    await expect(barcode).toHaveValue(taken);
    await expect(form(page).getByLabel('Office').locator('option:checked')).toHaveText(
      'Mill Lane, Dublin',
    );
    await expectAccessible(page);

    await page.keyboard.press('Escape');
    const question = page.getByRole('alertdialog', { name: 'Throw away what you typed?' });
    await question.getByRole('button', { name: 'Throw it away' }).press('Enter');
    await expect(form(page)).toHaveCount(0);
    await expect(add).toBeFocused();
  });

  test('withdraws a copy, and undoes it', async ({ page }) => {
    await openAs(page, librarian);
    await openBook(page, 3, '?available=now');
    const free = entry(page, '· Free').first();
    const barcode = await barcodeIn(free);
    const summary = await shelf(page)
      .getByText(/ of \d+ free\./)
      .textContent();
    await free.getByRole('button', { name: `Withdraw ${barcode}` }).press('Enter');
    await expect(entry(page, barcode)).toContainText('Withdrawn');
    await expect(shelf(page).getByText(summary ?? '', { exact: true })).toHaveCount(0);
    await expect(
      entry(page, barcode).getByRole('button', { name: `Restore ${barcode}` }),
    ).toBeFocused();
    await toast(page, 'The copy is withdrawn').getByRole('button', { name: 'Undo' }).click();
    await expect(entry(page, barcode)).toContainText('Free');
    await expect(shelf(page).getByText(summary ?? '', { exact: true })).toBeVisible();
  });

  test('reads why a copy on loan cannot be withdrawn, with the keyboard too', async ({ page }) => {
    await openAs(page, librarian);
    const lent = await openBookWith(page, 'On loan, due');
    const withdraw = lent.getByRole('button', { name: /^Withdraw/ });
    await expect(withdraw).toBeDisabled();
    await expect(withdraw).toHaveAccessibleDescription(
      /On loan, due .+ It can be withdrawn once it is back/,
    );
    await lent.getByRole('button', { name: /^Correct/ }).focus();
    await page.keyboard.press('Tab');
    await expect(withdraw).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(lent).toContainText('On loan, due');
    await expectAccessible(page);
  });

  test('is told in words that somebody was faster to borrow it', async ({ page, browser }) => {
    await openAs(page, librarian);
    await openBook(page, 4, '?available=now');
    const free = entry(page, '· Free');
    await expect(free.first()).toBeVisible();
    const others = await browser.newContext({ baseURL: new URL(page.url()).origin });
    const other = await others.newPage();
    await openAs(other, reader, new URL(page.url()).pathname + new URL(page.url()).search);
    const copies = await free.count();
    await shelf(other).getByRole('button', { name: 'Borrow' }).click();
    await expect(shelf(other)).toContainText('My loans');
    await others.close();
    // Whichever copy was lent: of those that still look free, one is refused.
    for (let place = copies - 1; place >= 0; place -= 1) {
      await free
        .nth(place)
        .getByRole('button', { name: /^Withdraw/ })
        .click();
    }
    // By attribute: what stays until it is dismissed is hidden from the tree until it has the focus.
    const problem = page.locator('[role="alertdialog"]').filter({ hasText: 'Take the copy back' });
    await expect(problem).toContainText('Take the copy back before you withdraw it.');
    await expect(entry(page, 'On loan, due').first()).toBeVisible();
  });
});

test('an administrator adds an office, and a copy can stand there', async ({ page }) => {
  await openAs(page, libraryAdmin, '/admin');
  const offices = page.getByRole('region', { name: 'Offices' });
  await expect(offices.getByRole('listitem').first()).toBeVisible();
  const add = offices.getByRole('button', { name: 'Add an office' });
  await add.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add an office' });
  await dialog.getByRole('button', { name: 'Add the office' }).click();
  await expect(dialog.getByText('Fill this in')).toHaveCount(2);
  await expect(dialog.getByLabel('Name')).toBeFocused();
  const own = await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  await expect(dialog.getByLabel('Time zone')).toHaveValue(own);
  await expectAccessible(page);
  await dialog.getByLabel('Name').fill('Lantern Yard');
  await dialog.getByLabel('City').fill('Tromsø');
  await dialog.getByLabel('Time zone').selectOption('Europe/Oslo');
  await dialog.getByRole('button', { name: 'Add the office' }).press('Enter');
  await expect(toast(page, 'Copies can stand at Lantern Yard now.')).toBeVisible();
  await expect(add).toBeFocused();
  await expect(offices.getByRole('listitem').filter({ hasText: 'Lantern Yard' })).toContainText(
    'Tromsø · Central European Time',
  );

  await openBook(page, 2);
  await each(page).getByRole('button', { name: 'Add a copy' }).click();
  await fillIn(page, 'Lantern Yard, Tromsø', 'LY-1');
  await expect(entry(page, 'LY-1')).toContainText('Lantern Yard');
  await expect(shelf(page)).toContainText('Lantern Yard');
});

test('a reader is offered none of it', async ({ page }) => {
  await openAs(page, reader, '/books');
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await expect(shelf(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(each(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add a copy' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^(Withdraw|Correct)/ })).toHaveCount(0);
});
