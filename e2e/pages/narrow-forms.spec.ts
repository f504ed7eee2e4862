import { openAs } from '../support/open-as.ts';
import { everyRole } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 390, height: 700 }, reducedMotion: 'reduce' });

/** What a thumb needs, in pixels (WCAG 2.2, 2.5.5). */
const thumb = 44;

/** What is pressed or typed into; links in sentences and in lists of books have the height of their line. */
const controls =
  'main :is(button, input:not([type=checkbox], [type=radio], [type=file]), select, summary), ' +
  'header :is(a, button)';

for (const path of [
  '/',
  '/books',
  '/loans',
  '/wishes',
  '/desk',
  '/admin',
  '/statistics',
  '/audit',
]) {
  test(`everything to press on ${path} has room for a thumb`, async ({ page }) => {
    await openAs(page, everyRole, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main :is(button, input):visible').first()).toBeVisible();
    const small = await page
      .locator(controls)
      .evaluateAll(
        (all, least) =>
          all
            .filter((one) => one.clientWidth > 1 && one.getBoundingClientRect().height < least)
            .map((one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent}`),
        thumb,
      );
    expect(small).toEqual([]);
  });
}

test('a form longer than the screen keeps its buttons and what is wrong in sight', async ({
  page,
}) => {
  await openAs(page, everyRole, '/books?add=book');
  const form = page.getByRole('dialog', { name: 'Add a book' });
  const add = form.getByRole('button', { name: 'Add to the shelf' });
  await expect(form.getByLabel('Title')).toBeFocused();
  await expect(add).toBeInViewport({ ratio: 1 });
  await form.getByLabel('Description').focus();
  await add.click();
  await expect(form.getByLabel('Title')).toBeFocused();
  await expect(form.getByText('Title', { exact: true })).toBeInViewport({ ratio: 1 });
  await expect(form.getByText('Fill this in')).toBeInViewport({ ratio: 1 });
  await expect(add).toBeInViewport({ ratio: 1 });
});
