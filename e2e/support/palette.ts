import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the command palette by its shortcut, and waits for the field that takes the letters. */
export async function openPalette(page: Page): Promise<Locator> {
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  await expect(field, 'one that is closing keeps its words').toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  return field;
}
