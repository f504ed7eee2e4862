import { holdScripts } from '../support/hold-scripts.ts';
import { openAs } from '../support/open-as.ts';
import { everyRole } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

for (const [path, button] of [
  ['/admin', /^Correct/],
  ['/wishes', /^Answer/],
] as const) {
  test(`${path} stays in sight while the form behind ${button} is fetched`, async ({ page }) => {
    await openAs(page, everyRole, path);
    const opener = page.getByRole('main').getByRole('button', { name: button }).first();
    await expect(opener).toBeVisible();
    await page.waitForLoadState('networkidle');
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
