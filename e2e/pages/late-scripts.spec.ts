import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { holdScripts } from '../support/hold-scripts.ts';
import { openAs } from '../support/open-as.ts';
import { everyRole } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ tolerated: /ChunkLoadError|ERR_FAILED/, reducedMotion: 'reduce' });

const toStatistics = (page: Page) => page.getByRole('link', { name: 'Statistics' }).first();
const statistics = (page: Page) => page.getByRole('heading', { level: 1, name: 'Statistics' });

/** As long as a page waits for a script that says nothing: twice, and the pause between. */
async function waitInVain(page: Page): Promise<void> {
  for (const ms of [10_000, 1_000, 10_000, 1_000]) await page.clock.fastForward(ms);
}

/** The scripts with the words of a page. Others that it loads may be shared with the frame. */
async function scriptsWith(page: Page, path: string, words: string) {
  const text = async (address: string) => (await page.request.get(address)).text();
  const scripts = (await text(path)).match(/\/_next\/static\/chunks\/[^"\\]+\.js/g) ?? [];
  const own = new Set<string>();
  for (const script of scripts) if ((await text(script)).includes(words)) own.add(script);
  return own;
}

test('a page whose script never arrives says so, and is there after trying again', async ({
  page,
}) => {
  await openAs(page, everyRole, '/loans');
  const own = await scriptsWith(page, '/statistics', 'Most wanted');
  const scripts = await holdScripts(page, (path) => own.has(path));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'My loans' })).toBeVisible();
  await page.clock.install();
  await toStatistics(page).click();
  await expect(page.getByText('The page is loading')).toBeVisible();
  await expect.poll(scripts.seen).toBeGreaterThan(0);
  const told = page.getByRole('heading', { name: 'A part of this page did not arrive' });
  await expect(async () => {
    await waitInVain(page);
    await expect(told).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(toStatistics(page), 'the frame stands').toBeVisible();
  await expectAccessible(page);
  scripts.release();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(statistics(page)).toBeVisible();
});

test('a page that never arrives otherwise is gone to by the browser itself', async ({ page }) => {
  await openAs(page, everyRole, '/loans');
  await page.route(/\.txt(\?|$)/, () => {});
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'My loans' })).toBeVisible();
  await page.clock.install();
  await toStatistics(page).click();
  await page.clock.fastForward(15_000);
  await expect(page).toHaveURL(/\/loans$/);
  await page.clock.fastForward(6_000);
  await expect(statistics(page)).toBeVisible();
  await expect(page).toHaveURL(/\/statistics$/);
});

test('a form that never arrives leaves the page alone, and opens when pressed again', async ({
  page,
}) => {
  await openAs(page, everyRole, '/wishes');
  const answer = page.getByRole('button', { name: /^Answer the wish for/ }).first();
  await expect(answer).toBeVisible();
  await page.waitForLoadState('networkidle');
  const scripts = await holdScripts(page);
  await page.clock.install();
  await answer.press('Enter');
  await expect.poll(scripts.seen).toBeGreaterThan(0);
  await waitInVain(page);
  await expect(page.getByText('What you opened did not arrive').first()).toBeVisible();
  await expect(answer).toBeFocused();
  scripts.release();
  await answer.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Answer the wish' })).toBeVisible();
});

test('a plot that fails leaves its figures, and comes when it is asked for again', async ({
  page,
}) => {
  await openAs(page, everyRole, '/loans');
  await page.waitForLoadState('networkidle');
  let failing = true;
  await page.route('**/_next/**/*.js', (route) => (failing ? route.abort() : route.continue()));
  await toStatistics(page).click();
  const plots = page.getByRole('alert').filter({ hasText: 'The plot did not arrive' });
  await expect(plots.first()).toBeVisible();
  await expect(statistics(page)).toBeVisible();
  await expectAccessible(page);
  failing = false;
  const before = await plots.count();
  await plots.first().getByRole('button', { name: 'Try again' }).click();
  await expect(plots).toHaveCount(before - 1);
  await expect(page.locator('svg.recharts-surface').first()).toBeVisible();
});

/** Lets no script arrive that contains these words, until the returned function is called. */
async function failScriptWith(page: Page, words: string): Promise<() => void> {
  let failing = true;
  await page.route('**/_next/**/*.js', async (route) => {
    const script = await route.fetch();
    return failing && (await script.text()).includes(words)
      ? route.abort()
      : route.fulfill({ response: script });
  });
  return () => {
    failing = false;
  };
}

test('a page stands without the navigation, which comes when it is asked for again', async ({
  page,
}) => {
  await openAs(page, everyRole, '/loans');
  const mend = await failScriptWith(page, '"aria-label":"Main"');
  await page.reload();
  const told = page.getByRole('alert').filter({ hasText: 'A part of the app did not arrive' });
  await expect(told).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'My loans' })).toBeVisible();
  await expectAccessible(page);
  mend();
  await told.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(toStatistics(page)).toBeVisible();
  await expect(told).toHaveCount(0);
});

test('the frame stands without what every page needs', async ({ page }) => {
  await openAs(page, everyRole, '/loans');
  const mend = await failScriptWith(page, 'permissions.includes(');
  await page.reload();
  const told = page.getByRole('main').getByText('A part of the app did not arrive');
  await expect(told).toBeVisible();
  await expect(toStatistics(page)).toBeVisible();
  await expectAccessible(page);
  mend();
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'My loans' })).toBeVisible();
});
