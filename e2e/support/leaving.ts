import type { Dialog, Page } from '@playwright/test';

/** Answers each question of the browser whether to leave the page with Stay; `times` counts them. */
export function stayWhenAsked(page: Page) {
  let asked = 0;
  const stay = async (dialog: Dialog) => {
    if (dialog.type() === 'beforeunload') asked += 1;
    await dialog.dismiss();
  };
  page.on('dialog', stay);
  return { times: () => asked };
}

/** As the key does it; the page may stay. */
export async function pressReload(page: Page): Promise<void> {
  await page.evaluate(() => setTimeout(() => location.reload()));
}
