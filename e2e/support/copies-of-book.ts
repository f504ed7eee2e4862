import { expect, type Locator, type Page } from '@playwright/test';

/** How many copies are free, where. */
export const shelf = (page: Page) => page.getByRole('region', { name: 'Copies' });

/** The copies one by one, for those who look after them. */
export const each = (page: Page) => page.getByRole('region', { name: 'Each copy' });

export const entry = (page: Page, words: string) =>
  each(page).getByRole('listitem').filter({ hasText: words });

export const toast = (page: Page, words: string) =>
  page.getByRole('dialog').filter({ hasText: words });

/** Opens the book at this place of the list, and waits for its copies. Other tests add books that have none. */
export async function openBook(page: Page, place: number, filter = ''): Promise<void> {
  await page.goto(`/books${filter}`);
  const books = page.getByRole('main').getByRole('listitem');
  const withCopies = books.filter({ hasNotText: 'No copies yet' });
  await withCopies.nth(place).getByRole('link').click();
  await expect(entry(page, 'KL-').first()).toBeVisible();
}

/** Opens books one after the other, until one has a copy of which these words are said. */
export async function openBookWith(page: Page, words: string): Promise<Locator> {
  const found = entry(page, words).first();
  for (let place = 0; place < 12; place += 1) {
    await openBook(page, place);
    if (await found.isVisible()) break;
  }
  return found;
}

/** The barcode that an entry shows. */
export async function barcodeIn(entry: Locator): Promise<string> {
  return /KL-\d+/.exec((await entry.textContent()) ?? '')?.[0] ?? 'none';
}
