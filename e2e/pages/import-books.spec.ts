import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { openAs } from '../support/open-as.ts';
import { librarian, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ reducedMotion: 'reduce' });

/**
 * What an old system exports: a line above the headings, German headings, semicolons, windows-1252,
 * a line break within quotes, and what people have typed over the years.
 */
const list = [
  'Bestand der Bibliothek, Stand 12.03.2024;;;;;',
  'Titel;Verfasser/in;ISBN;Erscheinungsjahr;Sprache;Signatur',
  'Der Wüstengärtner;Halvorsen, Øystein;978-1-98765-432-5;c1978;Deutsch;=1+1',
  'Die Haie von Øland;"Halvorsen, Øystein; Marin, Kaja J.";;[1999];ger;"B',
  '12"',
  'Der Wüstengärtner;Halvorsen, Øystein;1-98765-432-3;1978;de;B 13',
  ';Niemand, Nora;;2010;;',
  'Verkürzt;"King, Marta, Jr.";9,78031E+12;2001;englisch;',
  '   ;;;;;',
].join('\r\n');

const bytes = Buffer.from(list, 'latin1');

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('File with books').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name });

test('a librarian tries a messy list, imports it, looks at it and undoes it', async ({ page }) => {
  await openAs(page, librarian, '/books');
  await page.getByRole('link', { name: 'Import' }).click();
  await chooseFile(page, 'bestand.csv', bytes);
  await expect(page.getByText('text, windows-1252, separated by semicolons')).toBeVisible();
  await expect(page.getByLabel('Verfasser/in')).toHaveValue('authors');
  await expect(page.getByLabel('Signatur')).toHaveValue('');
  await expect(page.getByRole('cell', { name: 'Øystein Halvorsen; Kaja J. Marin' })).toBeVisible();
  await page.getByLabel('Titel').selectOption('');
  await expect(page.getByText('Say which column holds the title')).toBeVisible();
  await page.getByLabel('Titel').selectOption('title');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByText('5 rows checked, nothing written yet')).toBeVisible();
  const counts = '2 books; 1 row about a book already there; 2 not imported.';
  await expect(page.getByText(counts)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Row 6' })).toContainText(
    'Title: Fill this in',
  );
  await expect(page.getByText('was shortened by a spreadsheet')).toBeVisible();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save these rows as CSV' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('bestand-not-imported.csv');
  expect(readFileSync(await saved.path(), 'utf8')).toContain(',"Niemand, Nora",,2010,,,6,Title: ');

  await page.getByRole('button', { name: 'Import 2 books' }).click();
  await expect(page.getByText('The import is done')).toBeVisible();
  const entry = page.getByRole('listitem').filter({ hasText: 'bestand.csv' });
  await expect(entry).toContainText(counts.slice(0, -1));
  await expect(entry).toContainText(librarian.name);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Look at the catalogue' }).click();
  await page.getByLabel('Search the catalogue').fill('wustengartner halvorsen');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);

  const exporting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^CSV/ }).click();
  const exported = await exporting;
  expect(exported.suggestedFilename()).toMatch(/^books-\d{4}-\d\d-\d\d\.csv$/);
  expect(readFileSync(await exported.path(), 'utf8')).toBe(
    '\uFEFFTitle,Authors,ISBN,Year,Language,Subjects,Description\r\n' +
      'Der Wüstengärtner,Øystein Halvorsen,978-1987654325,1978,de,,\r\n',
  );

  await page.getByRole('link', { name: 'Import' }).click();
  await entry.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await expect(page.getByText('Nothing of bestand.csv is left in the catalogue.')).toBeVisible();
  await expect(entry).toContainText('Undone');
});

/** Holds back the answer to this page's batch number `last` until it is released. */
async function holdBatch(page: Page, last: number): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/batches', async (route) => {
    const { number } = route.request().postDataJSON() as { number: number };
    if (number === last) await released;
    await route.continue().catch(() => {});
  });
  return release;
}

test('thousands of rows: a tab that was closed goes on later, and can be cancelled', async ({
  page,
  context,
}) => {
  test.slow();
  const rows = Array.from({ length: 4000 }, (_, index) => `Long shelf ${index},Ada Quarrie`);
  rows[10] = ',Ada Quarrie';
  const buffer = Buffer.from(`Title,Author\n${rows.join('\n')}\n`);
  await openAs(page, librarian, '/books/import');
  const releaseThird = await holdBatch(page, 3);
  await chooseFile(page, 'long.csv', buffer);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 3,999 books' }).click({ timeout: 30_000 });
  await expect(page.getByText('1,000 of 4,000 rows: 999 books; 1 not imported.')).toBeVisible();
  await page.close();
  releaseThird();

  const later = await context.newPage();
  await openAs(later, librarian, '/books/import');
  const entry = later.getByRole('listitem').filter({ hasText: 'long.csv' });
  await expect(entry).toContainText('Interrupted');
  await entry.getByRole('button', { name: '1 row not imported' }).click();
  await expect(entry).toContainText('Title: Fill this in');
  const releaseFifth = await holdBatch(later, 5);
  await chooseFile(later, 'long.csv', buffer);
  // The batch that was on its way when the tab was closed may have arrived.
  await later.getByRole('button', { name: /^Go on after row 1,[05]00$/ }).click();
  await expect(later.getByText('2,000 of 4,000 rows: 1,999 books; 1 not imported.')).toBeVisible();
  await later.getByRole('button', { name: 'Cancel' }).click();
  releaseFifth();
  await expect(later.getByText('The import was cancelled')).toBeVisible();
  const refused = later.getByRole('region', { name: 'Rows that did not come in' });
  await expect(refused.getByRole('listitem')).toHaveText(['Row 12Title: Fill this in']);
  await expect(entry).toContainText('Cancelled');
  await expect(entry).toContainText('2,499 books');
  await later.getByRole('button', { name: 'Undo the import of long.csv' }).click();
  await later.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await expect(entry).toContainText('Undone', { timeout: 30_000 });
});

test('what is no list is refused in words', async ({ page }) => {
  await openAs(page, librarian, '/books/import');
  await chooseFile(page, 'photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
  await expect(page.getByText('neither text nor an Excel file')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
});

test('a reader is offered neither import nor export, and is told which role would', async ({
  page,
}) => {
  await openAs(page, reader, '/books');
  await expect(heading(page, 'Books').first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
  await page.goto('/books/import');
  await expect(heading(page, 'Your role does not open')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('books.import');
});
