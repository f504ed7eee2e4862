import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../support/accessibility.ts';
import { openAs } from '../support/open-as.ts';
import { librarian, libraryAdmin, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('an administrator reads the statistics, as plots and as tables, by keyboard', async ({
  page,
}) => {
  await openAs(page, libraryAdmin, '/statistics');
  const loans = page.getByRole('figure', { name: 'Loans a month' });
  await expect(loans).toContainText(/[\d,]+ loans; the most, [\d,]+, in/);
  const plot = loans.locator('svg.recharts-surface').first();
  await expect(plot).toBeVisible();
  await expect(loans.locator('.recharts-bar-rectangle path').first()).toBeVisible();
  await plot.focus();
  await page.keyboard.press('ArrowRight');
  await expect(loans.locator('.recharts-tooltip-wrapper')).toContainText('Harbour House');

  await loans.locator('summary').press('Enter');
  const table = loans.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(25);
  await expect(table.getByRole('columnheader')).toContainText(['Month', 'Harbour House', 'All']);
  const saving = page.waitForEvent('download');
  await loans.getByRole('button', { name: /^Download/ }).press('Enter');
  const saved = await readFile(await (await saving).path(), 'utf8');
  expect(saved.split('\r\n')).toHaveLength(26);
  expect(saved).toMatch(/^\uFEFFMonth,/);
  await expect(page.getByRole('figure', { name: 'Borrowed most' }).getByRole('link')).toHaveCount(
    10,
  );
  await expect(page.getByRole('figure', { name: 'Copies by office' })).toContainText(
    /waits \d+\.\d days on average/,
  );
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const names = page.getByRole('figure', { name: 'Copies by office' }).locator('svg');
  for (const name of ['Harbour House', 'Kauri Point', 'Mill Lane', 'Orchard Street']) {
    await expect(names.getByText(name)).toBeVisible();
  }
  await page.setViewportSize({ width: 1280, height: 900 });

  const office = page.getByRole('combobox', { name: 'Office' });
  await office.selectOption({ label: 'Mill Lane, Dublin' });
  await expect(page).toHaveURL(/office=/);
  await page.reload();
  await expect(office.locator('option:checked')).toHaveText('Mill Lane, Dublin');
  await loans.locator('summary').press('Enter');
  await expect(loans.getByRole('columnheader')).toHaveText(['Month', 'Mill Lane']);
  await page.getByLabel('To', { exact: true }).fill('2024-01');
  await page.getByLabel('From', { exact: true }).fill('2023-11');
  await expect(page.getByText('No loans in these months')).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(loans).toBeVisible();
});

test('a librarian withdraws an idle copy, and puts it back', async ({ page }) => {
  await openAs(page, librarian, '/statistics');
  const idle = page.getByRole('region', { name: 'Idle copies' }).getByRole('listitem');
  const first = await idle
    .first()
    .getByText(/KL-\d+/)
    .first()
    .textContent();
  const barcode = /KL-\d+/.exec(first ?? '')?.[0] ?? 'none';
  const entry = idle.filter({ hasText: barcode });
  await entry.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(entry).toHaveCount(0);
  await page
    .getByRole('dialog')
    .filter({ hasText: 'The copy is withdrawn' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(entry).toHaveCount(1);
});

test.describe('refused or away', () => {
  test.use({ tolerated: /status of 500/ });

  test('a reader is told which role opens it; a failure can be tried again', async ({ page }) => {
    await openAs(page, reader, '/statistics');
    await expect(page.getByRole('heading', { name: 'Your role does not open' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('statistics.read');
    let away = true;
    await page.route('**/api/v1/stats/loans*', (route) =>
      away
        ? route.fulfill({
            status: 500,
            contentType: 'application/problem+json',
            json: { type: '/problems/internal-error', title: 'Away for a moment', status: 500 },
          })
        : route.fallback(),
    );
    await page.context().clearCookies();
    await page.evaluate(() => localStorage.clear());
    await openAs(page, librarian, '/statistics');
    const alert = page.getByRole('alert').filter({ hasText: 'Away for a moment' });
    await expect(alert).toBeVisible({ timeout: 30_000 });
    away = false;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('figure', { name: 'Loans a month' })).toBeVisible();
  });
});
