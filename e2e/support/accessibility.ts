import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

/** Each differs from the one before in one thing only. */
const looks = [
  ['light', wide],
  ['dark', wide],
  ['dark', narrow],
  ['light', narrow],
] as const;

/**
 * Without a violation of any rule that axe knows, and no wider than the window: light and dark, wide
 * and narrow. Without motion, or axe would see colours on their way.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: 'loading' })).toHaveCount(0);
  for (const [colorScheme, size] of looks) {
    await look(page, colorScheme, size);
    const name = `${colorScheme}, ${size.width} px wide`;
    await expectNoViolation(page, name);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(excess, `${name}: wider than the window by`).toBeLessThanOrEqual(0);
  }
  await look(page, 'light', wide);
}

async function look(page: Page, colorScheme: 'light' | 'dark', size: typeof wide) {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize(size);
  // Two frames: the second is drawn as the window now is.
  await page.evaluate(async () => {
    scrollTo(0, 0);
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    // A colour on its way is no colour of the look; what turns for ever is not waited for.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Runs axe in the page itself: the app has no frames, and a page of its own costs seconds. */
async function expectNoViolation(page: Page, name: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const options: axe.RunOptions = { resultTypes: ['violations'] };
  const found = await page.evaluate(async (options) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(document, options);
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  }, options);
  expect(found, name).toEqual([]);
}
