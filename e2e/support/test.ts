import { test as base, expect } from '@playwright/test';
import { listenForNoise } from './browser-noise.ts';
import type { EntraControl } from './entra-control.ts';
import { type Keyless, startKeyless } from './start-keyless.ts';

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
    async ({ context, tolerated }, use) => {
      const noise = listenForNoise(context);
      await use(undefined);
      const unexpected = noise.filter((line) => !tolerated?.test(line));
      expect(unexpected, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
