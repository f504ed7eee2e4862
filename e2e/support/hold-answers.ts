import type { Page } from '@playwright/test';

/**
 * Holds back the answers to requests for `address` (a glob) with this method until the returned function
 * is called; `seen` counts them.
 */
export async function holdAnswers(page: Page, address: string, method = 'GET') {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let seen = 0;
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    seen += 1;
    await released;
    return route.fallback().catch(() => {});
  });
  return { release, seen: () => seen };
}
