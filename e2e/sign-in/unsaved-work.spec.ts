import type { Page } from '@playwright/test';
import { stayWhenAsked } from '../support/leaving.ts';
import { librarian } from '../support/people.ts';
import { shortTokens } from '../support/renewal.ts';
import { choose, expectAccountPicker, expectSignedIn, signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test.use({ tolerated: /status of 400.*\/token/ });

const title = 'Half a Title';

async function beginBook(page: Page): Promise<void> {
  await signIn(page, librarian, '/books?add=book');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel(/^Authors/).fill('Mara Lindholt');
}

test('what was typed stays when Microsoft wants to see the person, who signs in in another tab', async ({
  page,
  context,
  entra,
}) => {
  const asked = stayWhenAsked(page);
  await shortTokens(entra);
  await beginBook(page);
  await entra.changePerson(librarian, { interactionRequired: true });
  const add = page.getByRole('button', { name: 'Add to the shelf' });
  await add.press('Enter');
  const told = page.getByRole('dialog').getByRole('alert');
  await expect(told).toContainText('Microsoft wants you to sign in again');
  await expect(told).toContainText('in another tab');
  await expect(told).not.toContainText('Sign out');
  await expect(page.getByLabel('Title')).toHaveValue(title);
  const other = await context.newPage();
  await other.goto('/');
  await expectAccountPicker(other);
  await choose(other, librarian);
  await expectSignedIn(other, librarian);
  await add.press('Enter');
  await expect(page.getByText('Added to the shelf').first()).toBeVisible();
  expect(asked.times()).toBe(0);
});

for (const way of ['Switch account', 'Sign out']) {
  test(`“${way}” asks before what was typed is thrown away`, async ({ page }) => {
    await beginBook(page);
    const choose = async () => {
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(/^A page/).fill(way);
      await page.keyboard.press('Enter');
    };
    const question = page.getByRole('alertdialog', { name: 'Throw away what you typed?' });
    await choose();
    await question.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByLabel('Title')).toHaveValue(title);
    await expectSignedIn(page, librarian);
    const asked = stayWhenAsked(page);
    await choose();
    await question.getByRole('button', { name: 'Throw it away' }).click();
    await page.waitForURL(/\/oauth2\/v2\.0\/authorize|\/$/);
    expect(asked.times()).toBe(0);
  });
}
