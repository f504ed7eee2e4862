import { existsSync } from 'node:fs';
import { packageBin } from '../process/package-bin.ts';
import { runNode, runProgram } from '../process/run-node.ts';
import { CommandError } from '../terminal/command-error.ts';
import { step } from '../terminal/step.ts';
import { browserPlaces } from './installed-browsers.ts';

/** A download that has not come by then will not come (milliseconds). */
const downloadTimeout = 5 * 60_000;

/**
 * Finds a Chromium, or gets one: the one that KEYLESS_CHROMIUM names, an installed Chromium, Chrome
 * or Edge, Playwright's own, and at last Debian's packages.
 *
 * @returns the path of its executable
 * @throws {CommandError} that says what to install
 */
export async function ensureBrowser(): Promise<string> {
  const named = process.env.KEYLESS_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new CommandError(`KEYLESS_CHROMIUM names ${named}, which is not there.`);
  }
  const found = (await findBrowser()) ?? (await installPlaywrights()) ?? (await installDebians());
  if (found !== undefined) return found;
  throw new CommandError(
    'No browser for the tests, and none could be installed. Install Chromium, Chrome or Edge, or ' +
      'set KEYLESS_CHROMIUM to the path of one.',
  );
}

/** @returns the path of a browser that is already on this machine */
export async function findBrowser(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const places = [...browserPlaces(process.platform, process.env), chromium.executablePath()];
  return places.find((place) => existsSync(place));
}

async function installPlaywrights(): Promise<string | undefined> {
  await step("Install Playwright's Chromium", () =>
    runNode([packageBin('@playwright/test', 'playwright'), 'install', 'chromium'], {
      timeout: downloadTimeout,
    }),
  );
  return findBrowser();
}

async function installDebians(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = (name: string) =>
    runProgram('apt-get', ['install', '-y', '--no-install-recommends', name], { env });
  await step("Install Debian's chromium", async () => {
    await runProgram('apt-get', ['update'], { env });
    // Not every release has the headless shell, which is the quicker of the two.
    const { code } = await install('chromium-headless-shell');
    if (code !== 0) await install('chromium');
  });
  return findBrowser();
}
