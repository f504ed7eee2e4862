import { expect, test, vi } from 'vitest';
import { Idle, idleAfterMs } from '@/lib/server/idle.ts';
import { createLogger } from '@/lib/server/log.ts';
import type { Services } from '@/lib/server/services.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { readiness } from './readiness.ts';

/** An app whose database, across the network, can be taken away; and time passes as the test says. */
async function app() {
  const database = await testDatabase();
  let now = 0;
  const idle = new Idle(() => now);
  const log = createLogger('silent');
  const failures = vi.spyOn(log, 'error');
  const services = {
    database,
    log,
    verifier: { keyStatus: () => ({ status: 'ready' }) },
    secrets: { health: () => ({ status: 'ready' }) },
    isIdle: () => idle.isNow(),
  } as unknown as Services;
  return {
    pass: (ms: number) => {
      now += ms;
    },
    use: () => idle.end(),
    async ask() {
      const { dependencies } = await readiness(services);
      return dependencies.find(({ name }) => name === 'database')?.status;
    },
    takeAway: () => database.destroy(),
    failures,
  };
}

test('a database that was ready is not asked again while nobody uses the app', async () => {
  const { ask, pass, use, takeAway } = await app();
  expect(await ask()).toBe('ready');
  await takeAway();
  pass(idleAfterMs);
  expect(await ask()).toBe('ready');
  use();
  expect(await ask()).toBe('down');
  pass(idleAfterMs);
  expect(await ask()).toBe('down');
});

test('a database that never was ready is asked, also while nobody uses the app', async () => {
  const { ask, pass, takeAway } = await app();
  pass(idleAfterMs);
  await takeAway();
  expect(await ask()).toBe('down');
});

test('however many ask together, the database is asked once, and again afterwards', async () => {
  const { ask, failures, takeAway } = await app();
  await takeAway();
  const together = await Promise.all(Array.from({ length: 20 }, ask));
  expect(new Set(together)).toEqual(new Set(['down']));
  expect(failures).toHaveBeenCalledTimes(1);
  expect(await ask()).toBe('down');
  expect(failures).toHaveBeenCalledTimes(2);
});
