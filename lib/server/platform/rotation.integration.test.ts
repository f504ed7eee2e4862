import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PublicConfig } from '@/lib/contract/public-config.ts';
import { type PlatformUnderTest, platformUnderTest } from './testing/platform-under-test.ts';
import { until } from './testing/run-host.ts';

const rotations = 20;
const requests = 10_000;
const connections = 16;
const pauseMs = 5;

/** Seconds between two reads, and with them the longest time that an old value may be in use. */
const interval = 1;

/** Milliseconds for a round itself: reading, fetching keys, and a busy machine. */
const roundMs = 5_000;

/** The client that the tokens of these tests were issued to. */
const tokensClient = 'c94b7d20-3e15-4f8a-a6c2-5d01e89f7b36';

const clientId = (n: number) => `c94b7d20-3e15-4f8a-a6c2-${String(n).padStart(12, '0')}`;

/**
 * The sign-in client changes 20 times while people work. Whoever holds a token goes on; a page that
 * starts afterwards gets the new client. (`ALLOWED_CLIENTS` names the client of the tokens, so that
 * those of before a rotation stay valid, which is what one would set for a real one.)
 */
test('20 rotations under 10,000 requests: none fails, none is stale', async () => {
  const app = await platformUnderTest({
    SECRETS_REFRESH_SECONDS: String(interval),
    ALLOWED_CLIENTS: tokensClient,
  });
  try {
    const config = async () =>
      PublicConfig.parse(await (await fetch(`${app.origin}/api/v1/config`)).json());
    const statuses = new Map<number, number>();
    let sent = 0;
    let isRotating = true;
    const worker = async () => {
      while (sent < requests || isRotating) {
        // As many requests for each rotation, so that the machine has time for both.
        if (sent > (delays.length + 1) * (requests / rotations)) {
          await wait(pauseMs);
          continue;
        }
        sent += 1;
        const response = await app.call(sent % 2 ? '/api/v1/me' : '/api/v1/books');
        await response.arrayBuffer();
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      }
    };
    const delays: number[] = [];
    const work = Promise.all(Array.from({ length: connections }, worker));
    for (let n = 1; n <= rotations; n += 1) {
      await app.azure.vault('secrets', { name: 'azure-spa-client-id', value: clientId(n) });
      const changedAt = performance.now();
      await until(async () => ((await config()).clientId === clientId(n) ? true : undefined));
      delays.push(performance.now() - changedAt);
    }
    isRotating = false;
    await work;
    expect(sent).toBeGreaterThanOrEqual(requests);
    expect([...statuses.keys()]).toEqual([200]);
    expect(Math.max(...delays)).toBeLessThan(interval * 1_000 + roundMs);
    const { secrets } = await app.platform();
    expect(secrets.find(({ name }) => name === 'azure-spa-client-id')?.status).toBe('current');
  } finally {
    await app.stop();
  }
}, 180_000);

describe('a changed value', () => {
  let app: PlatformUnderTest;
  beforeAll(async () => {
    app = await platformUnderTest({ ALLOWED_CLIENTS: tokensClient });
  });
  afterAll(() => app?.stop());

  afterEach(async () => {
    await app.azure.vault('reset');
    await app.check();
  });

  test('a check by hand picks up a change at once, and many clicks make one round', async () => {
    await app.azure.vault('secrets', { name: 'azure-spa-client-id', value: clientId(1) });
    const clicks = await Promise.all(
      Array.from({ length: 10 }, () => app.call('/api/v1/platform/check', { method: 'POST' })),
    );
    expect(clicks.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 202));
    await until(async () => ((await app.platform()).check?.state === 'done' ? true : undefined));
    const config = await (await fetch(`${app.origin}/api/v1/config`)).json();
    expect(config).toMatchObject({ clientId: clientId(1) });
    const rounds = app.host.output().match(/read azure-spa-client-id/g) ?? [];
    expect(rounds.length).toBeLessThanOrEqual(3);
  });

  test('a value that cannot be used is refused and shown; the app goes on as before', async () => {
    const before = await (await fetch(`${app.origin}/api/v1/config`)).text();
    await app.azure.vault('secrets', { name: 'azure-api-client-id', value: 'planted-value' });
    const { secrets, vault } = await app.check();
    const refused = secrets.find(({ name }) => name === 'azure-api-client-id');
    expect(refused).toMatchObject({
      status: 'refused',
      lastError: { message: expect.stringMatching(/AZURE_API_CLIENT_ID must be a GUID/) },
    });
    expect(vault.status).toBe('degraded');
    expect(await (await fetch(`${app.origin}/api/v1/config`)).text()).toBe(before);
    expect((await app.call('/api/v1/me')).status).toBe(200);
    expect(app.host.output() + JSON.stringify(secrets)).not.toContain('planted-value');
  });

  test('a tenant that Entra does not know is refused before anybody is locked out', async () => {
    const value = '99999999-9999-4999-8999-999999999999';
    await app.azure.vault('secrets', { name: 'azure-tenant-id', value });
    const { secrets } = await app.check();
    expect(secrets.find(({ name }) => name === 'azure-tenant-id')).toMatchObject({
      status: 'refused',
      lastError: { message: expect.stringMatching(/no signing keys/) },
    });
    expect((await app.call('/api/v1/me')).status).toBe(200);
  });
});
