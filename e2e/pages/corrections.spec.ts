import type { Browser, Page } from '@playwright/test';
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
import { everyRole, librarian, libraryAdmin, type Person, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const copyForm = (page: Page) => page.getByRole('dialog', { name: 'Correct the copy' });
const officeForm = (page: Page) => page.getByRole('dialog', { name: 'Correct the office' });
const correct = (page: Page, barcode: string) =>
  entry(page, barcode).getByRole('button', { name: `Correct ${barcode}` });
const offices = (page: Page) => page.getByRole('region', { name: 'Offices' });
const office = (page: Page, name: string) =>
  offices(page).getByRole('listitem').filter({ hasText: name });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

// 409 and 412 are answers that these tests ask for.
test.use({ tolerated: /status of (409|412)/ });

/** The same page as somebody else sees it. */
async function sameAs(browser: Browser, page: Page, person: Person) {
  const { origin, pathname, search } = new URL(page.url());
  const other = await (await browser.newContext({ baseURL: origin })).newPage();
  await openAs(other, person, pathname + search);
  return other;
}

test.describe('a librarian', () => {
  test('moves a copy to another office and corrects its barcode', {
    tag: '@every-host',
  }, async ({ page }) => {
    await openAs(page, librarian);
    await openBook(page, 6, '?available=now');
    const barcode = await barcodeIn(entry(page, '· Free').first());
    await correct(page, barcode).press('Enter');
    await expect(copyForm(page).getByLabel('Office')).toBeFocused();
    await expect(copyForm(page).getByLabel('Barcode')).toHaveValue(barcode);
    await expectAccessible(page);
    await copyForm(page).getByLabel('Office').selectOption({ label: 'Kauri Point, Auckland' });
    await copyForm(page).getByLabel('Barcode').fill('kl-900001');
    await page.keyboard.press('Enter');
    await expect(toast(page, 'The copy is corrected')).toContainText(
      /KL-900001 (on the shelf|aside) at Kauri Point|KL-900001, Kauri Point/,
    );
    await expect(copyForm(page)).toHaveCount(0);
    await expect(entry(page, 'KL-900001')).toContainText('Kauri Point · Free');
    await expect(correct(page, 'KL-900001')).toBeFocused();
    await expect(shelf(page)).toContainText('Kauri Point');
    await expect(entry(page, barcode)).toHaveCount(0);
  });

  test('corrects a copy that is lent, which stays lent', async ({ page }) => {
    await openAs(page, librarian);
    const lent = await openBookWith(page, 'On loan, due');
    const state = /On loan, due \d+ \w+ \d+/.exec((await lent.textContent()) ?? '')?.[0] ?? '-';
    await correct(page, await barcodeIn(lent)).click();
    await copyForm(page).getByLabel('Barcode').fill('KL-900002');
    await save(page);
    await expect(entry(page, 'KL-900002')).toContainText(state);
  });

  test('is told at the field what is missing or taken, and keeps what was typed', async ({
    page,
  }) => {
    await openAs(page, librarian);
    await openBook(page, 1);
    const taken = await barcodeIn(entry(page, 'KL-').first());
    await openBook(page, 2);
    const barcode = await barcodeIn(entry(page, 'KL-').first());
    await correct(page, barcode).click();
    const field = copyForm(page).getByLabel('Barcode');
    await field.fill('');
    await save(page);
    await expect(copyForm(page).getByText('Fill this in')).toBeVisible();
    await expect(field).toBeFocused();
    await field.fill(taken);
    await copyForm(page).getByLabel('Office').selectOption({ label: 'Mill Lane, Dublin' });
    await save(page);
    await expect(copyForm(page).getByText('Another copy has this barcode')).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(taken);
    await expect(copyForm(page).getByLabel('Office').locator('option:checked')).toHaveText(
      'Mill Lane, Dublin',
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Throw it away' }).press('Enter');
    await expect(copyForm(page)).toHaveCount(0);
    await expect(correct(page, barcode)).toBeFocused();
  });

  test('who is slower is told what the other did, and loses nothing', async ({ page, browser }) => {
    await openAs(page, librarian);
    await openBook(page, 7);
    const barcode = await barcodeIn(entry(page, 'KL-').first());
    await correct(page, barcode).click();
    const other = await sameAs(browser, page, everyRole);
    await correct(other, barcode).click();
    await copyForm(other)
      .getByLabel('Office')
      .selectOption({ label: 'Orchard Street, Los Angeles' });
    await save(other);
    await expect(entry(other, barcode)).toContainText('Orchard Street');
    await other.context().close();

    await copyForm(page).getByLabel('Barcode').fill('KL-900003');
    await save(page);
    await expect(copyForm(page).getByRole('alert')).toContainText(
      `it is ${barcode} at Orchard Street now`,
    );
    await expect(copyForm(page).getByLabel('Barcode')).toHaveValue('KL-900003');
    await expectAccessible(page);
    await save(page);
    await expect(entry(page, 'KL-900003')).toContainText('Orchard Street');
  });
});

test('an administrator corrects an office, and copies stand there by its new name', async ({
  page,
}) => {
  await openAs(page, libraryAdmin, '/admin');
  await offices(page).getByRole('button', { name: 'Add an office' }).click();
  const adding = page.getByRole('dialog', { name: 'Add an office' });
  await adding.getByLabel('Name').fill('Slate Quay');
  await adding.getByLabel('City').fill('Dublin');
  await adding.getByLabel('Time zone').selectOption('Europe/Dublin');
  await adding.getByRole('button', { name: 'Add the office' }).click();
  const button = office(page, 'Slate Quay').getByRole('button', { name: 'Correct Slate Quay' });
  await button.press('Enter');
  const name = officeForm(page).getByLabel('Name');
  await expect(name).toBeFocused();
  await expect(officeForm(page)).toContainText('Europe/Dublin');
  await expectAccessible(page);
  await name.fill(' ');
  await save(page);
  await expect(officeForm(page).getByText('Fill this in')).toBeVisible();
  await name.fill('harbour house');
  await save(page);
  await expect(
    officeForm(page).getByText('There is an office called Harbour House already.'),
  ).toBeVisible();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('harbour house');
  await name.fill('Slate Court');
  await name.press('Enter');
  await expect(toast(page, 'The office is corrected')).toContainText('Slate Court, Dublin');
  await expect(officeForm(page)).toHaveCount(0);
  await expect(office(page, 'Slate Court')).toContainText('Dublin · Ireland Time');
  await expect(page.getByRole('button', { name: 'Correct Slate Court' })).toBeFocused();
  await openBook(page, 0);
  await each(page).getByRole('button', { name: 'Add a copy' }).click();
  const choice = page.getByRole('dialog', { name: 'Add a copy' }).getByLabel('Office');
  await expect(choice).toContainText('Slate Court, Dublin');
  await expect(choice).not.toContainText('Slate Quay');
});

test('an employee sees none of it, and is told why the office is not theirs', async ({ page }) => {
  await openAs(page, reader, '/books');
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await expect(shelf(page)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Correct/ })).toHaveCount(0);
  await page.goto('/admin');
  await expect(page.getByRole('main')).toContainText('Books.Admin');
  await expect(page.getByRole('button', { name: /^Correct/ })).toHaveCount(0);
});
