import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from './people.ts';

/** Steps that sign people in and out, as a person would do them. */

export function signInButton(page: Page): Locator {
  return page.getByRole('main').getByRole('button', { name: 'Sign in with Microsoft' });
}

function accountButton(page: Page, person: Person, includeHidden = false): Locator {
  return page.getByRole('button', { name: `Account of ${person.name}`, includeHidden });
}

/** From any page to Microsoft's account picker. */
export async function leaveToSignIn(page: Page): Promise<void> {
  await signInButton(page).click();
  await expectAccountPicker(page);
}

export async function expectAccountPicker(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Sign in to Keyless' })).toBeVisible({
    timeout: 20_000,
  });
}

/** On the account picker. */
export async function choose(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: person.username }).click();
}

/** Also where the address opens a dialog, which hides the rest of the page from assistive technology. */
export async function expectSignedIn(page: Page, person: Person): Promise<void> {
  await expect(accountButton(page, person, true)).toBeVisible();
}

export async function expectSignedOut(page: Page): Promise<void> {
  await expect(signInButton(page)).toBeEnabled();
}

/** Opens `path` as a visitor and signs in from there. */
export async function signIn(page: Page, person: Person, path = '/'): Promise<void> {
  await page.goto(path);
  await leaveToSignIn(page);
  await choose(page, person);
  await expectSignedIn(page, person);
}

export async function chooseInAccountMenu(page: Page, person: Person, entry: string) {
  await accountButton(page, person).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

export async function signOut(page: Page, person: Person): Promise<void> {
  await chooseInAccountMenu(page, person, 'Sign out');
}
