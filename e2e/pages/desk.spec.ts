import type { Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { librarian, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const log = (page: Page) => page.getByRole('log', { name: 'Done so far' });
const onDesk = (page: Page) => page.getByRole('region', { name: 'On the desk' });

/** Types as a scanner does: the barcode, then Enter. */
async function scan(page: Page, barcode: string): Promise<void> {
  await expect(page.getByLabel('Barcode')).toBeFocused();
  await page.keyboard.type(barcode);
  await page.keyboard.press('Enter');
}

/** A copy that is free now, found by trying barcodes of the sample library. */
async function scanFreeCopy(page: Page, from: number): Promise<string> {
  for (let n = from; n < from + 30; n += 1) {
    const barcode = `kl-${n}`;
    await page.getByLabel('Barcode').fill('');
    await page.getByLabel('Barcode').focus();
    await scan(page, barcode);
    await expect(onDesk(page)).toContainText(barcode.toUpperCase());
    if (await onDesk(page).getByText('Free', { exact: true }).isVisible()) return barcode;
  }
  throw new Error('no copy is free');
}

test('lending takes a name and two Enters, taking back one more', { tag: '@every-host' }, async ({
  page,
}) => {
  await openAs(page, librarian, '/desk');
  const barcode = await scanFreeCopy(page, 100_020);
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('ines mor');
  await expect(page.getByRole('option', { name: /Ines Morvane/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Lend to Ines Morvane' })).toBeFocused();
  await expect(onDesk(page)).toContainText('Ines Morvane has');
  await page.keyboard.press('Enter');
  await expect(log(page)).toContainText('Lent to Ines Morvane, due');

  await scan(page, barcode);
  await expect(page.getByRole('button', { name: 'Take back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(log(page).getByRole('listitem').first()).toContainText(
    'Taken back from Ines Morvane',
  );
  await expect(page.getByLabel('Barcode')).toBeFocused();
});

test('scanning the next copy instead of answering starts anew', async ({ page }) => {
  await openAs(page, librarian, '/desk');
  const first = await scanFreeCopy(page, 100_060);
  await page.keyboard.type('tomas');
  await page.getByRole('option', { name: /Tomas Brandvik/ }).click();
  await expect(page.getByRole('button', { name: 'Lend to Tomas Brandvik' })).toBeFocused();
  await page.keyboard.type('kl-100001');
  await page.keyboard.press('Enter');
  await expect(onDesk(page)).toContainText('KL-100001');
  await expect(onDesk(page)).not.toContainText(first.toUpperCase());
  await expect(log(page)).toContainText('Nothing yet.');
});

test('a barcode that is none, and one that nobody printed', async ({ page }) => {
  await openAs(page, librarian, '/desk');
  await page.getByLabel('Barcode').fill('??');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByText('Use 3 to 32 letters, digits and hyphens')).toBeVisible();
  await expect(page.getByLabel('Barcode')).toBeFocused();
  await page.getByLabel('Barcode').fill('NOPE-1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No copy has the barcode NOPE-1')).toBeVisible();
});

test('a reader is not let to the desk', async ({ page }) => {
  await openAs(page, reader, '/desk');
  await expect(page.getByRole('heading', { name: 'Your role does not open' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Desk' })).toHaveCount(0);
});
