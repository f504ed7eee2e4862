import type { Locator, Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { auditor, librarian } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const book = (page: Page) => page.getByRole('dialog', { name: 'Add a book' });
const add = (page: Page) => book(page).getByRole('button', { name: 'Add to the shelf' });

async function expectWrong(field: Locator, words: RegExp): Promise<void> {
  await expect(field).toHaveAccessibleDescription(words);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
}

async function expectNotWrong(field: Locator): Promise<void> {
  await expect(field).not.toHaveAttribute('aria-invalid');
}

test('what is said of a field goes when the field is changed, and comes back only with the next press', async ({
  page,
}) => {
  await openAs(page, librarian, '/books?add=book');
  const [title, authors] = [book(page).getByLabel('Title'), book(page).getByLabel(/^Authors/)];
  await title.press('a');
  await title.press('Backspace');
  await authors.focus();
  await expectNotWrong(title);
  await add(page).press('Enter');
  await expectWrong(title, /^Fill this in/);
  await title.press('T');
  await expectNotWrong(title);
  await expect(title, 'the other field’s error takes no focus').toBeFocused();
  await expectWrong(authors, /\S/);
  await title.press('Backspace');
  await authors.press('A');
  await expectNotWrong(title);
  await expect(book(page).locator('[aria-invalid]')).toHaveCount(0);
  await add(page).press('Enter');
  await expectWrong(title, /^Fill this in/);
  await expect(title).toBeFocused();
});

test.describe('what the library said of it', () => {
  test.use({ tolerated: /status of 409/ });

  test('goes too', async ({ page }) => {
    await openAs(page, librarian, '/books');
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
    await page.getByRole('button', { name: 'Edit' }).click();
    const isbn = page.getByRole('dialog').getByLabel('ISBN');
    const taken = await isbn.inputValue();
    await page.goto('/books?add=book');
    await book(page).getByLabel('Title').fill('The Same Number');
    await book(page)
      .getByLabel(/^Authors/)
      .fill('Mara Lindholt');
    await book(page).getByLabel('ISBN').fill(taken);
    await add(page).press('Enter');
    await expectWrong(book(page).getByLabel('ISBN'), /has this ISBN already/);
    await book(page).getByLabel('ISBN').press('Backspace');
    await expectNotWrong(book(page).getByLabel('ISBN'));
  });
});

test('a list that was not chosen from is no longer wrong once it is', async ({ page }) => {
  await openAs(page, librarian, '/books');
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await page.getByRole('button', { name: 'Add a copy' }).click();
  const form = page.getByRole('dialog', { name: 'Add a copy' });
  await form.getByRole('button', { name: 'Add the copy' }).press('Enter');
  const office = form.getByLabel('Office');
  await expectWrong(office, /^Choose an office/);
  await office.selectOption({ index: 1 });
  await expectNotWrong(office);
  await expectWrong(form.getByLabel('Barcode'), /^Fill this in/);
});

test('an answer that needs no reason does not ask for one', async ({ page }) => {
  await openAs(page, librarian, '/wishes');
  await page
    .getByRole('button', { name: /^Answer the wish for/ })
    .first()
    .click();
  const form = page.getByRole('dialog', { name: 'Answer the wish' });
  const save = form.getByRole('button', { name: 'Save the answer' });
  await form.getByLabel('Declined').check();
  await save.press('Enter');
  await expectWrong(form.getByLabel('Why not'), /^Say why/);
  await form.getByLabel('Ordered').check();
  await expectNotWrong(form.getByLabel(/^Note/));
  await form.getByLabel('Bought').check();
  await save.press('Enter');
  const words = form.getByLabel('The book in the catalogue');
  await expectWrong(words, /^Choose the book/);
  await words.fill('the');
  await form.getByRole('group', { name: 'Books found' }).getByRole('radio').last().check();
  await expectNotWrong(words);
});

test('a barcode, a receipt and a wish are treated alike', async ({ page }) => {
  await openAs(page, librarian, '/desk');
  const barcode = page.getByLabel('Barcode');
  await barcode.fill('KL-999999');
  await barcode.press('Enter');
  await expectWrong(barcode, /^No copy has the barcode/);
  await barcode.press('End');
  await barcode.press('1');
  await expectNotWrong(barcode);
  await page.goto('/wishes?wish=book');
  const wish = page.getByRole('dialog', { name: 'Wish for a book' });
  await wish.getByRole('button', { name: 'Wish for it' }).press('Enter');
  await expectWrong(wish.getByLabel('Title'), /^Fill this in/);
  await wish.getByLabel('Title').press('W');
  await expectNotWrong(wish.getByLabel('Title'));
});

test('so is the receipt of a refusal', async ({ page }) => {
  await openAs(page, auditor, '/audit');
  const receipt = page.getByLabel('Receipt');
  await receipt.fill('0190');
  await receipt.press('Enter');
  await expectWrong(receipt, /^A receipt looks like/);
  await receipt.press('a');
  await expectNotWrong(receipt);
});
