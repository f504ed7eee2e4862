import { expectAccessible } from '../support/accessibility.ts';
import { openAs } from '../support/open-as.ts';
import { everyRole, librarian, reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const narrowest = { width: 320, height: 640 };

test.use({ viewport: narrowest, reducedMotion: 'reduce' });

for (const [who, person] of [
  ['reader', reader],
  ['librarian', librarian],
  ['holder of every role', everyRole],
] as const) {
  test(`a ${who} sees every place of the bar at once`, async ({ page }) => {
    await openAs(page, person);
    const bar = page.getByRole('navigation', { name: 'Main' });
    const places = bar.getByRole('listitem');
    await expect(bar.getByRole('link', { name: 'Books' })).toBeVisible();
    for (const place of await places.all()) {
      const { x, width } = (await place.boundingBox()) ?? { x: -1, width: 0 };
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(narrowest.width);
      expect(width, 'wide enough for a thumb').toBeGreaterThanOrEqual(44);
    }
    expect(await places.count()).toBeLessThanOrEqual(5);
  });
}

test('the other places are behind one more press, by keyboard too', async ({ page }) => {
  await openAs(page, everyRole);
  const more = page.getByRole('button', { name: 'More' });
  await more.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'More places' });
  await expect(sheet.getByRole('link')).toHaveText([
    'Desk',
    'Library office',
    'Statistics',
    'Audit trail',
    'Roles',
    'Platform',
    'My access',
  ]);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await sheet.getByRole('link', { name: 'Platform' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Platform' })).toBeVisible();
  await expect(sheet).toHaveCount(0);
  await expect(more).toHaveAttribute('aria-current', 'true');
  await more.click();
  await expect(sheet.getByRole('link', { name: 'Platform' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expectAccessible(page);
});
