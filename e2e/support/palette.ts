import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the command palette by its shortcut, and waits for the field that takes the letters. */
export async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  await expect(field).toBeFocused();
  return field;
}
