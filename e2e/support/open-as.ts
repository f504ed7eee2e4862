import type { BrowserContext, Page } from '@playwright/test';
import type { Person } from './people.ts';
import { expectSignedIn, signIn } from './sign-in.ts';

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

/** What the browser kept of each person's sign-in, by app and person; a worker has one app. */
const keptStates = new Map<string, Kept>();

/**
 * Opens `path` as somebody who signed in earlier in the day: the first time in a worker through the
 * account picker, later with the cookies and the storage which that sign-in left. For tests of pages;
 * tests of signing in, and of roles that change, do it anew: the emulator forgets every refresh token
 * before each test.
 */
export async function openAs(page: Page, person: Person, path = '/'): Promise<void> {
  const origin = await restoreStorage(page, person);
  if (origin === undefined) await signIn(page, person, path);
  else await page.goto(path);
  await expectSignedIn(page, person);
  const key = keyOf(new URL(page.url()).origin, person);
  if (!keptStates.has(key)) keptStates.set(key, await page.context().storageState());
}

/** @returns the origin whose storage was filled, or undefined when nothing was kept */
async function restoreStorage(page: Page, person: Person): Promise<string | undefined> {
  const origin = await emptyPage(page);
  const kept = keptStates.get(keyOf(origin, person));
  if (kept === undefined) return undefined;
  await page.context().addCookies(kept.cookies);
  const entries = kept.origins.find((one) => one.origin === origin)?.localStorage ?? [];
  await page.evaluate((entries) => {
    for (const { name, value } of entries) localStorage.setItem(name, value);
  }, entries);
  return origin;
}

/** A page of the app's origin that runs nothing. */
async function emptyPage(page: Page): Promise<string> {
  const path = '/an-empty-page-of-the-tests';
  const empty = { contentType: 'text/html', body: '<title>Empty</title>' };
  await page.route(`**${path}`, (route) => route.fulfill(empty), { times: 1 });
  await page.goto(path);
  return new URL(page.url()).origin;
}

const keyOf = (origin: string, person: Person) => `${origin} ${person.username}`;
