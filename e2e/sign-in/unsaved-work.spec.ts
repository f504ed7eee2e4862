import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { stayWhenAsked } from '../support/leaving.ts';
import { librarian, reader } from '../support/people.ts';
import { shortTokens } from '../support/renewal.ts';
import {
  choose,
  chooseInAccountMenu,
  expectAccountPicker,
  expectSignedIn,
  leaveToSignIn,
  signIn,
  signOut,
} from '../support/sign-in.ts';
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

test('what was typed goes with a sign-out in another tab, and that is said', async ({
  page,
  context,
}) => {
  await beginBook(page);
  const other = await context.newPage();
  await other.goto('/');
  await signOut(other, librarian);
  const told = page.getByRole('main').getByText('What you began here was not saved');
  await expect(told).toBeVisible();
  await expectAccessible(page);
  await expect(page.locator(`input[value="${title}"]`)).toHaveCount(0);
  await leaveToSignIn(page);
  await choose(page, librarian);
  await expectSignedIn(page, librarian);
  await expect(page.getByLabel('Title'), 'the address leads to the form again').toHaveValue('');
  await expect(told).toHaveCount(0);
});

test('it goes with a switch of accounts there too, and the next person is told', async ({
  page,
  context,
}) => {
  await beginBook(page);
  const other = await context.newPage();
  await other.goto('/');
  await chooseInAccountMenu(other, librarian, 'Switch account');
  await expectAccountPicker(other);
  await choose(other, reader);
  await expectSignedIn(page, reader);
  await expect(page.getByText('What you began here was not saved')).toBeVisible();
  await expect(page.getByText('Half a')).toHaveCount(0);
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
