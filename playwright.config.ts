import { defineConfig } from '@playwright/test';
import { hostsUnderTest } from './e2e/support/hosts/hosts-under-test.ts';
import type { PerWorker } from './e2e/support/test.ts';

/** Chromium must not call out: tests use loopback only, and fail when a page does not. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The executable that `npm test` found (scripts/tests/ensure-browser.ts), else Playwright's own. */
const executablePath = process.env.KEYLESS_CHROMIUM;

/** Runs against what `npm run build` made; each worker has emulators and a host of its own. */
export default defineConfig<object, Pick<PerWorker, 'host'>>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  // A shared CI machine can starve a browser; on a laptop a test that fails once has failed.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // `npm test -- browser-static-web-apps` and the like name another host.
  projects: hostsUnderTest(process.env).map((host) => ({ name: host, use: { host } })),
  use: {
    browserName: 'chromium',
    launchOptions: { args: quiet, ...(executablePath ? { executablePath } : {}) },
    colorScheme: 'light',
    locale: 'en-GB',
    // Recording costs as much as the tests; `--trace=on` records on demand.
    trace: 'on-first-retry',
  },
});
