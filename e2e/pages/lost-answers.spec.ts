import { entry } from '../support/copies-of-book.ts';
import { holdAnswers } from '../support/hold-answers.ts';
import { loseAnswer } from '../support/lose-answer.ts';
import { openAs } from '../support/open-as.ts';
import { librarian, libraryAdmin, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ tolerated: /ERR_CONNECTION_RESET|status of (409|412)/ });

test('an edit whose answer was lost is saved by pressing again, and is nobody else’s', async ({
  page,
}) => {
  await openAs(page, librarian, '/books');
  await page.getByRole('main').getByRole('listitem').nth(3).getByRole('link').click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Title').fill('Saved Without a Word');
  await page.getByLabel(/^Authors/).fill('Mara Lindholt, Noor Vale');
  await loseAnswer(page, '**/api/v1/books/*', 'PATCH');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('does not answer');
  await save.click();
  await expect(page.getByText('Changes saved')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Saved Without a Word' })).toBeVisible();
});

for (const [times, presses] of [
  [1, 1],
  [3, 2],
] as const) {
  test(`a book and a copy whose answers are lost, ${times} of each, are added once with ${presses} presses`, async ({
    page,
  }) => {
    const title = `Added Without a Word, ${times}`;
    await openAs(page, librarian, '/books?add=book');
    const form = page.getByRole('dialog', { name: /^Add a (book|copy)$/ });
    await form.getByLabel('Title').fill(title);
    await form.getByLabel(/^Authors/).fill('Mara Lindholt');
    await loseAnswer(page, '**/api/v1/books', 'POST', times);
    const press = async (button: string) => {
      for (let pressed = 1; ; pressed += 1) {
        await form.getByRole('button', { name: button }).press('Enter');
        if (pressed === presses) return expect(form).toHaveCount(0);
        await expect(form.getByRole('alert')).toContainText('does not answer');
      }
    };
    await press('Add to the shelf');
    await expect(page.getByText('Added to the shelf').first()).toBeVisible();
    await page.goto(`/books?q=${title}`);
    const found = page.getByRole('main').getByRole('link', { name: title });
    await expect(found).toHaveCount(1);
    await found.click();
    await page.getByRole('button', { name: 'Add a copy' }).click();
    await form.getByLabel('Office').selectOption({ index: 1 });
    await form.getByLabel('Barcode').fill(`LOST-${times}`);
    await loseAnswer(page, '**/copies', 'POST', times);
    await press('Add the copy');
    await expect(page.getByText('The copy is added').first()).toBeVisible();
    await expect(entry(page, `LOST-${times}`)).toHaveCount(1);
  });
}

test('an answer to a wish whose own answer was lost is not taken for somebody else’s', async ({
  page,
}) => {
  await openAs(page, librarian, '/wishes');
  await page
    .getByRole('button', { name: /^Answer the wish for/ })
    .first()
    .click();
  const form = page.getByRole('dialog', { name: 'Answer the wish' });
  await form.getByLabel('Declined').check();
  await form.getByLabel('Why not').fill('It is out of print.');
  await loseAnswer(page, '**/answer', 'POST');
  await form.getByRole('button', { name: 'Save the answer' }).click();
  await expect(page.getByText('Declined: whoever wished will know')).toBeVisible();
  await expect(form).toHaveCount(0);
});

test('a book that was withdrawn without a word is shown as withdrawn', async ({ page }) => {
  await openAs(page, libraryAdmin, '/books');
  await page.getByRole('main').getByRole('listitem').nth(6).getByRole('link').click();
  await loseAnswer(page, '**/api/v1/books/*', 'DELETE');
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(page.getByText(/does not answer/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restore', exact: true })).toBeVisible();
});

test('a vote leaves alone the rows that are on their way', async ({ page }) => {
  await openAs(page, reader, '/wishes');
  const vote = page.getByRole('main').locator('button[aria-pressed="false"]').first();
  await vote.waitFor();
  const api = await holdAnswers(page, '**/api/v1/wishes?*');
  await page.locator('input[name="show"]').nth(5).dispatchEvent('click');
  await expect.poll(api.seen).toBe(1);
  const counted = page.waitForResponse(/\/vote$/);
  await vote.click();
  await counted;
  api.release();
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
});
