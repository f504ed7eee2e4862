import 'server-only';
import { expect } from 'vitest';
import type { PlatformUnderTest } from './platform-under-test.ts';
import { until } from './run-host.ts';

/** People notice nothing: a signed-in one is answered, one who comes now can sign in. */
export async function expectToServe(app: PlatformUnderTest): Promise<void> {
  expect((await app.call('/api/v1/me')).status).toBe(200);
  expect((await fetch(`${app.origin}/api/v1/config`)).status).toBe(200);
  expect((await fetch(`${app.origin}/health`)).status).toBe(200);
}

/** Waits until the readiness answer calls the secrets `state`; gives the seconds that it took. */
export async function secretsBecome(app: PlatformUnderTest, state: string): Promise<number> {
  const since = performance.now();
  await until(async () => ((await app.readiness()).secrets === state ? true : undefined));
  return (performance.now() - since) / 1_000;
}
