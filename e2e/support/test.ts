import { test as base, expect } from '@playwright/test';
import { listenForNoise } from './browser-noise.ts';
import type { EntraControl } from './entra-control.ts';
import { type Keyless, startKeyless } from './start-keyless.ts';
import { createTokenWatch, readable, type TokenWatch } from './watch-tokens.ts';

type PerTest = {
  /** Console errors that the test provokes; any other fails it. */
  tolerated: RegExp | null;
  /** The emulator of Entra ID, as new for each test. */
  entra: EntraControl;
  quietBrowser: undefined;
};

type PerWorker = {
  /** Settings of the host beside the usual ones. */
  hostSettings: Record<string, string>;
  keyless: Keyless;
  /** Every token of the worker: none may be found in a page, the console or the host's log. */
  tokens: TokenWatch;
};

const startingMs = 90_000;

/** `test` with the app, the emulators and a browser that must not complain. */
export const test = base.extend<PerTest, PerWorker>({
  hostSettings: [{}, { option: true, scope: 'worker' }],
  keyless: [
    async ({ hostSettings }, use) => {
      const keyless = await startKeyless({ env: hostSettings });
      await use(keyless);
      await keyless.stop();
    },
    { scope: 'worker', timeout: startingMs },
  ],
  tokens: [
    async ({ keyless }, use) => {
      const tokens = createTokenWatch();
      await use(tokens);
      expect(tokens.foundIn(keyless.hostOutput()), 'tokens in the log of the host').toEqual([]);
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
    async ({ context, tolerated, tokens }, use) => {
      const noise = listenForNoise(context);
      tokens.watch(context);
      await use(undefined);
      const pages = await Promise.all(context.pages().map(readable));
      const found = tokens.foundIn([...pages, ...noise].join('\n'));
      expect(found, 'tokens in a page, its address or the console').toEqual([]);
      const unexpected = noise.filter((line) => !tolerated?.test(line));
      expect(unexpected, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
