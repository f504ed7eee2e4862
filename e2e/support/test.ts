import { test as base, expect } from '@playwright/test';
import { listenForNoise } from './browser-noise.ts';
import type { EntraControl } from './entra-control.ts';
import type { BrowserHost } from './hosts/hosts-under-test.ts';
import { listenToAnswers } from './listen-to-answers.ts';
import { type Keyless, startKeyless } from './start-keyless.ts';
import { createTokenWatch, readable, type TokenWatch } from './watch-tokens.ts';

type PerTest = {
  /** Console errors that the test provokes; any other fails it. */
  tolerated: RegExp | null;
  /** The emulator of Entra ID, as new for each test. */
  entra: EntraControl;
  quietBrowser: undefined;
};

export type PerWorker = {
  /** Where the app runs; a project of playwright.config.ts for each. */
  host: BrowserHost;
  /** Settings of the host beside the usual ones. */
  hostSettings: Record<string, string>;
  keyless: Keyless;
  /**
   * Every token of the worker and every planted secret: none may be found in a page, the console, an
   * answer of the app or the host's log.
   */
  tokens: TokenWatch;
};

const startingMs = 90_000;

/** `test` with the app, the emulators and a browser that must not complain. */
export const test = base.extend<PerTest, PerWorker>({
  host: ['node', { option: true, scope: 'worker' }],
  hostSettings: [{}, { option: true, scope: 'worker' }],
  keyless: [
    async ({ host, hostSettings }, use) => {
      const keyless = await startKeyless({ host, env: hostSettings, plant: true });
      await use(keyless);
      await keyless.stop();
    },
    { scope: 'worker', timeout: startingMs },
  ],
  tokens: [
    async ({ keyless }, use) => {
      const tokens = createTokenWatch(keyless.secrets);
      await use(tokens);
      expect(tokens.foundIn(keyless.hostOutput()), 'secrets in the log of the host').toEqual([]);
    },
    { scope: 'worker' },
  ],
  baseURL: ({ keyless }, use) => use(keyless.origin),
  entra: [
    async ({ keyless }, use) => {
      await keyless.entra.control('reset');
      await use(keyless.entra);
    },
    { auto: true },
  ],
  tolerated: [null, { option: true }],
  quietBrowser: [
    async ({ context, keyless, tolerated, tokens }, use) => {
      const noise = listenForNoise(context);
      tokens.watch(context);
      const answers = listenToAnswers(context, [keyless.origin, keyless.apiOrigin]);
      await use(undefined);
      const pages = await Promise.all(context.pages().map(readable));
      const found = tokens.foundIn([...pages, ...noise, ...(await answers())].join('\n'));
      expect(found, 'secrets in a page, its address, the console or an answer').toEqual([]);
      const unexpected = noise.filter((line) => !tolerated?.test(line));
      expect(unexpected, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
