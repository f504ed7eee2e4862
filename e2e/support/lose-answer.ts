import type { Page } from '@playwright/test';

/** The next `times` requests for `address` with this method arrive and are done, and their answers are lost on the way. */
export async function loseAnswer(
  page: Page,
  address: string,
  method: string,
  times = 1,
): Promise<void> {
  let lost = 0;
  await page.route(address, async (route) => {
    if (lost === times || route.request().method() !== method) return route.fallback();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
}
