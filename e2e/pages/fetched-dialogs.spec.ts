import type { Page } from '@playwright/test';
import { openAs } from '../support/open-as.ts';
import { everyRole } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

/** Lets no further script of the app arrive until the returned function is called. */
async function holdScripts(page: Page) {
  await page.waitForLoadState('networkidle');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let seen = 0;
  await page.route('**/_next/**/*.js', async (route) => {
    seen += 1;
    await released;
    return route.continue().catch(() => {});
  });
  return { release, seen: () => seen };
}

for (const [path, button] of [
  ['/admin', /^Correct/],
  ['/wishes', /^Answer/],
] as const) {
  test(`${path} stays in sight while the form behind ${button} is fetched`, async ({ page }) => {
    await openAs(page, everyRole, path);
    const opener = page.getByRole('main').getByRole('button', { name: button }).first();
    await expect(opener).toBeVisible();
    const scripts = await holdScripts(page);
    await opener.press('Enter');
    await expect.poll(scripts.seen).toBeGreaterThan(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(opener).toBeFocused();
    scripts.release();
    await expect(page.getByRole('dialog').locator('input:focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  });
}
