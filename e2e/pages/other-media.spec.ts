import { openAs } from '../support/open-as.ts';
import { reader } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

/** How light a colour is as the browser computed it, from 0 to 1. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / (3 * 255);
}

test.describe('in the dark theme', () => {
  test.use({ colorScheme: 'dark' });

  test('loans are printed in dark letters, without what cannot be pressed', async ({ page }) => {
    await openAs(page, reader, '/loans');
    const loans = page.getByRole('region', { name: 'On loan' });
    const title = loans.getByRole('link').first();
    await expect(title).toBeVisible();
    const colour = () => title.evaluate((one) => getComputedStyle(one).color);
    expect(lightness(await colour())).toBeGreaterThan(0.7);
    await page.emulateMedia({ media: 'print' });
    expect(lightness(await colour())).toBeLessThan(0.3);
    await expect(loans.getByText(/^Due/).first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
  });
});

test('where the system forces its colours, the chosen stands out and buttons have an edge', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openAs(page, reader, '/wishes');
  const background = (name: string) =>
    page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name })
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await background('Wishes')).not.toBe(await background('Books'));
  const choice = (name: string) =>
    page
      .locator('label', { hasText: name })
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await choice('Most wanted')).not.toBe(await choice('Newest'));
  const edge = await page
    .getByRole('button', { name: 'Wish for a book' })
    .evaluate((one) => getComputedStyle(one).borderTopWidth);
  expect(edge).toBe('1px');
});
