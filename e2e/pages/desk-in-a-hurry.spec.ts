import type { Page } from '@playwright/test';
import { holdAnswers } from '../support/hold-answers.ts';
import { openAs } from '../support/open-as.ts';
import { librarian } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const log = (page: Page) => page.getByRole('log', { name: 'Done so far' });
const onDesk = (page: Page) => page.getByRole('region', { name: 'On the desk' });
const takeBack = (page: Page) => page.getByRole('button', { name: 'Take back' });

/** Types as a scanner does, wherever the focus is. */
async function scan(page: Page, barcode: string): Promise<void> {
  await page.keyboard.type(barcode);
  await page.keyboard.press('Enter');
}

/** Scans copies of the sample library until one is out. */
async function scanLentCopy(page: Page): Promise<void> {
  for (let n = 100_001; n < 100_060; n += 1) {
    await page.getByLabel('Barcode').fill('');
    await scan(page, `kl-${n}`);
    await expect(onDesk(page)).toContainText(`KL-${n}`);
    if (await takeBack(page).isVisible()) return;
  }
}

test('the next copy is scanned while the last one is still being taken back', async ({ page }) => {
  await openAs(page, librarian, '/desk');
  await scanLentCopy(page);
  const returns = await holdAnswers(page, '**/api/v1/desk/returns', 'POST');
  await takeBack(page).press('Enter');
  await expect.poll(returns.seen).toBe(1);
  await scan(page, 'kl-100071');
  await expect(onDesk(page)).toContainText('KL-100071');
  returns.release();
  await expect(log(page)).toContainText('Taken back from');
  await expect(onDesk(page), 'the next copy stays on the desk').toContainText('KL-100071');
});

test.describe('when the members cannot be asked', () => {
  test.use({ tolerated: /status of 500/ });

  test('looking for a name says so, and tries again', async ({ page }) => {
    await openAs(page, librarian, '/desk');
    let away = true;
    await page.route('**/api/v1/desk/members?*', (route) =>
      away
        ? route.fulfill({
            status: 500,
            contentType: 'application/problem+json',
            json: { type: '/problems/internal-error', title: 'Away for a moment', status: 500 },
          })
        : route.fallback(),
    );
    for (let n = 100_080; n < 100_120; n += 1) {
      await page.getByLabel('Barcode').fill('');
      await scan(page, `kl-${n}`);
      await expect(onDesk(page)).toContainText(`KL-${n}`);
      if (await onDesk(page).getByText('Free', { exact: true }).isVisible()) break;
    }
    await page.getByRole('combobox').fill('ines');
    const alert = onDesk(page).getByRole('alert');
    await expect(alert).toContainText('Away for a moment');
    away = false;
    await alert.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(page.getByRole('option', { name: /Ines Morvane/ })).toBeVisible();
  });
});
