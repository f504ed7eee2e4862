import type { Browser, Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { everyRole, librarian } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const form = (page: Page) => page.getByRole('dialog', { name: 'Answer the wish' });

/** Begins to answer the wish at this place of the open ones; says which it is. */
async function beginAnswer(page: Page, place: number): Promise<string> {
  const button = page.getByRole('button', { name: /^Answer the wish for/ }).nth(place);
  const title = ((await button.textContent()) ?? '').split('the wish for ')[1] ?? '';
  await button.click();
  await form(page).getByLabel('Declined').check();
  return title;
}

/** Somebody else declines the wish of this title. */
async function declineElsewhere(browser: Browser, origin: string, title: string): Promise<void> {
  const elsewhere = await browser.newContext({ baseURL: origin });
  const other = await elsewhere.newPage();
  await openAs(other, everyRole, '/wishes');
  await other.getByRole('button', { name: `Answer the wish for ${title}` }).click();
  await form(other).getByLabel('Declined').check();
  await form(other).getByLabel('Why not').fill('It is out of print.');
  await form(other).getByRole('button', { name: 'Save the answer' }).click();
  await expect(form(other)).toHaveCount(0);
  await elsewhere.close();
}

test('what is missing gets the focus, and a note outlives adding the book', async ({ page }) => {
  await openAs(page, librarian, '/wishes');
  await beginAnswer(page, 0);
  await form(page).getByRole('button', { name: 'Save the answer' }).press('Enter');
  const note = form(page).getByRole('textbox');
  await expect(note).toBeFocused();
  await expect(note).toHaveAccessibleDescription(/^Say why/);
  await note.fill('Written before the book was there.');
  await form(page).getByLabel('Bought').check();
  await form(page).getByRole('button', { name: 'Add it to the catalogue' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(form(page).getByLabel(/^Note/)).toHaveValue('Written before the book was there.');
  await expect(form(page).getByLabel('Bought')).toBeChecked();
});

test.describe('when somebody else is faster', () => {
  test.use({ tolerated: /status of 412/ });

  test('their answer is shown, and yours is kept until you choose', async ({
    page,
    browser,
    baseURL,
  }) => {
    await openAs(page, librarian, '/wishes');
    const title = await beginAnswer(page, 2);
    await form(page).getByLabel('Why not').fill('We have three like it.');
    await declineElsewhere(browser, baseURL ?? '', title);
    // The list behind the form is asked anew, and no longer has the row.
    await page.locator('input[name="sort"]').last().dispatchEvent('click');
    await expect(page.getByText(title, { exact: true })).toHaveCount(0);

    const save = form(page).getByRole('button', { name: 'Save the answer' });
    await save.press('Enter');
    const alert = form(page).getByRole('alert');
    await expect(alert).toContainText('“It is out of print.”');
    await expect(form(page).getByLabel('Why not')).toHaveValue('We have three like it.');
    await form(page).getByRole('button', { name: 'Replace their answer' }).press('Enter');
    await expect(form(page)).toHaveCount(0);
    await expect(page.locator('main:focus, main :focus'), 'its row is gone').toHaveCount(1);
    await page.getByText('Declined', { exact: true }).first().click();
    const row = page.getByRole('main').getByRole('listitem').filter({ hasText: title });
    await expect(row).toContainText('We have three like it.');
  });
});
