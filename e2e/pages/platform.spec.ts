import type { Locator } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { openPalette } from '../support/palette.ts';
import { accessAdmin, libraryAdmin, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

// What the environment does not say, the vault does: as in Azure.
test.use({ hostSettings: { AZURE_API_CLIENT_ID: '', AZURE_SPA_CLIENT_ID: '' } });

function placeIn(chain: Locator, source: string): Locator {
  return chain
    .getByRole('listitem')
    .filter({ has: chain.page().getByText(source, { exact: true }) });
}

test('the identity, the chain that found it, and every secret without its value', {
  tag: '@every-host',
}, async ({ page }) => {
  await openAs(page, libraryAdmin, '/platform');
  const identity = page.getByRole('region', { name: 'The app’s own identity' });
  await expect(identity).toContainText('Microsoft Azure');
  await expect(identity).toContainText(/expires in \d+ (minutes|hours)/);
  const chain = page.getByRole('region', { name: 'How it was found' });
  await expect(placeIn(chain, 'ManagedIdentityCredential')).toContainText('In use');
  const leftOut = placeIn(chain, 'AzureCliCredential');
  await expect(leftOut).toContainText('Left out');
  await expect(leftOut).toContainText('AZURE_TOKEN_CREDENTIALS=ManagedIdentityCredential');
  const secret = page
    .getByRole('region', { name: 'Secrets' })
    .getByRole('listitem')
    .filter({ hasText: 'azure-api-client-id' });
  await expect(secret).toContainText('Current');
  await expect(secret).toContainText('Next read');
  expect(await page.content()).not.toMatch(/eyJ[\w-]+\.eyJ/);
});

test('“Check now” reads every secret again and tells how it went', async ({ page }) => {
  await openAs(page, libraryAdmin, '/platform');
  const check = page.getByRole('button', { name: 'Check now' });
  await check.click();
  await expect(page.getByRole('dialog').filter({ hasText: 'could be read' })).toBeVisible();
  await expect(check).toBeEnabled();
  await expect(page.getByText(/^Last checked just now/)).toBeVisible();
});

test('settings say when a change of them counts', async ({ page }) => {
  await openAs(page, accessAdmin, '/platform');
  await page.getByText('A change takes effect at the next start.').click();
  await expect(page.getByText('AZURE_KEY_VAULT_URL', { exact: true })).toBeVisible();
});

test('the palette leads there', async ({ page }) => {
  await openAs(page, libraryAdmin);
  await (await openPalette(page)).fill('platf');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Platform · Keyless');
});

test('a reader is told which roles open it', async ({ page }) => {
  await openAs(page, reader, '/platform');
  await expect(page.getByRole('heading', { name: 'Your role does not open' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Books.Admin');
  await expect(page.getByRole('link', { name: 'Platform' })).toHaveCount(0);
});
