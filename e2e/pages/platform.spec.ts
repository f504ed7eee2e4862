import { accessAdmin, libraryAdmin, reader } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test('the identity, the chain that found it, and every secret without its value', async ({
  page,
}) => {
  await signIn(page, libraryAdmin, '/platform');
  const identity = page.getByRole('region', { name: 'The app’s own identity' });
  await expect(identity).toContainText('Microsoft Azure');
  await expect(identity).toContainText(/expires in \d+ (minutes|hours)/);
  const chain = page.getByRole('region', { name: 'How it was found' });
  const managed = chain.getByRole('listitem').filter({ hasText: 'ManagedIdentityCredential' });
  await expect(managed).toContainText('In use');
  const passedOver = chain.getByRole('listitem').filter({ hasText: 'EnvironmentCredential' });
  await expect(passedOver).toContainText('Passed over');
  await expect(passedOver.getByRole('paragraph')).not.toBeEmpty();
  const secret = page
    .getByRole('region', { name: 'Secrets' })
    .getByRole('listitem')
    .filter({ hasText: 'azure-tenant-id' });
  await expect(secret).toContainText('Current');
  await expect(secret).toContainText('Next read');
  expect(await page.content()).not.toMatch(/eyJ[\w-]+\.eyJ/);
});

test('“Check now” reads every secret again and tells how it went', async ({ page }) => {
  await signIn(page, libraryAdmin, '/platform');
  const check = page.getByRole('button', { name: 'Check now' });
  await check.click();
  await expect(page.getByRole('dialog').filter({ hasText: 'could be read' })).toBeVisible();
  await expect(check).toBeEnabled();
  await expect(page.getByText(/^Last checked just now/)).toBeVisible();
});

test('settings say when a change of them counts', async ({ page }) => {
  await signIn(page, accessAdmin, '/platform');
  await page.getByText('A change takes effect at the next start.').click();
  await expect(page.getByText('AZURE_KEY_VAULT_URL', { exact: true })).toBeVisible();
});

test('the palette leads there', async ({ page }) => {
  await signIn(page, libraryAdmin);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('platf');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Platform · Keyless');
});

test('a reader is told which roles open it', async ({ page }) => {
  await signIn(page, reader, '/platform');
  await expect(page.getByRole('heading', { name: 'Your role does not open' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Books.Admin');
  await expect(page.getByRole('link', { name: 'Platform' })).toHaveCount(0);
});
