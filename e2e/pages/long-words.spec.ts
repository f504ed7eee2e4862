import { openAs } from '../support/open-as.ts';
import { librarian } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const endless = 'Averyverylongtitlewithoutanyspace'.repeat(6);
const narrow = { width: 390, height: 844 };
const wide = { width: 1280, height: 900 };

test('a file with endless words stays readable, and its main button within reach', async ({
  page,
}) => {
  const bad = Array.from({ length: 40 }, (_, index) => `,"Nobody, Nora ${index}"`);
  const rows = [`${endless},"${'Long, Author; '.repeat(8)}"`, ...bad];
  await openAs(page, librarian, '/books/import');
  await page.getByLabel('File with books').setInputFiles({
    name: `${endless}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`Title,Author\n${rows.join('\n')}\n`),
  });
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('row')).not.toHaveCount(0);
  for (const size of [narrow, wide]) {
    await page.setViewportSize(size);
    const heights = await preview
      .getByRole('row')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(Math.max(...heights), 'px of the highest row').toBeLessThan(120);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(excess).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByText('41 rows checked, nothing written yet')).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page.getByRole('button', { name: 'Import 1 book' })).toBeInViewport();
});

test('a book and a wish with endless words are no wider than a phone', async ({ page }) => {
  await openAs(page, librarian, '/books?add=book');
  await page.getByLabel('Title').fill(endless);
  await page.getByLabel(/^Authors/).fill(endless);
  await page.getByLabel(/^Subjects/).fill(endless.slice(0, 60));
  await page.getByLabel(/^Description/).fill(endless);
  await page.getByRole('button', { name: 'Add to the shelf' }).click();
  const toast = page.getByRole('dialog').filter({ hasText: 'Added to the shelf' });
  await toast.getByRole('button', { name: 'Add a copy' }).click();
  await expect(page.getByRole('dialog', { name: 'Add a copy' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: endless })).toBeVisible();
  await page.setViewportSize(narrow);
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await excess(), 'the page of the book').toBeLessThanOrEqual(0);
  for (const layout of ['', '&layout=list']) {
    await page.goto(`/books?q=${endless.slice(0, 33)}${layout}`);
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    expect(await excess(), `the catalogue ${layout}`).toBeLessThanOrEqual(0);
  }
  await page.goto(`/wishes?title=${endless}`);
  const form = page.getByRole('dialog', { name: 'Wish for a book' });
  await form.getByLabel('Author').fill(endless);
  await form.getByLabel(/^Why/).fill(endless);
  await form.getByRole('button', { name: /wish/i }).last().click();
  await expect(form).toHaveCount(0);
  await page.goto('/wishes?sort=newest');
  await expect(page.getByText(endless).first()).toBeVisible();
  expect(await excess(), 'the wishes').toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: `Answer the wish for ${endless}` }).click();
  await expect(page.getByRole('dialog', { name: 'Answer the wish' })).toBeVisible();
  const sheet = page.getByRole('dialog', { name: 'Answer the wish' });
  expect(await sheet.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
});
