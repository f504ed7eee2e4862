import type { Page } from '@playwright/test';

/**
 * Lets none of these scripts of the app arrive until `release` is called; `seen` counts the requests.
 *
 * @param held by path; every script when it is left out
 */
export async function holdScripts(page: Page, held: (path: string) => boolean = () => true) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let seen = 0;
  await page.route('**/_next/**/*.js', async (route) => {
    if (!held(new URL(route.request().url()).pathname)) return route.continue();
    seen += 1;
    await released;
    return route.continue().catch(() => {});
  });
  return { release, seen: () => seen };
}
