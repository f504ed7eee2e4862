import type { Locator } from '@playwright/test';

/** The title that a book's link shows beside its cover. */
export async function titleOf(link: Locator): Promise<string> {
  const title = await link.locator('span').first().textContent();
  if (!title) throw new Error('The link shows no title');
  return title;
}
