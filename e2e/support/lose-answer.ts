import type { Page } from '@playwright/test';

/** The next request for `address` with this method arrives and is done, and its answer is lost on the way. */
export async function loseAnswer(page: Page, address: string, method: string): Promise<void> {
  let lost = false;
  await page.route(address, async (route) => {
    if (lost || route.request().method() !== method) return route.fallback();
    lost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
}
