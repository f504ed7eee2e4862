import { describe, expect, test } from 'vitest';
import { type PlatformUnderTest, platformUnderTest } from './testing/platform-under-test.ts';
import { expectToServe, secretsBecome } from './testing/still-serves.ts';

/** Seconds: often enough that an outage is seen soon, whichever round it falls into. */
const often = { SECRETS_REFRESH_SECONDS: '1' };

async function running(
  environment: Record<string, string>,
  use: (app: PlatformUnderTest) => Promise<void>,
): Promise<void> {
  const app = await platformUnderTest(environment);
  await use(app).finally(() => app.stop());
}

describe.concurrent('while the app runs', { timeout: 120_000 }, () => {
  test('an outage of the identity within the life of its token is invisible', async () => {
    await running(often, async (app) => {
      await app.azure.identity('faults', { status: 500 });
      const { identity, vault } = await app.check();
      expect(identity).toMatchObject({ lastError: null, source: 'ManagedIdentityCredential' });
      expect(vault.status).toBe('ready');
    });
  });

  test('an outage that outlives the token is shown with the sources that were tried', async () => {
    const app = await platformUnderTest(often, (azure) =>
      azure.identity('settings', { lifetimeSeconds: 8 }),
    );
    try {
      await app.azure.identity('faults', { status: 500 });
      await secretsBecome(app, 'degraded');
      await expectToServe(app);
      const { identity, secrets } = await app.platform();
      expect(identity.lastError?.message).toMatch(
        /gave this app no token.*ManagedIdentityCredential/,
      );
      expect(identity.tokens).toEqual([]);
      expect(secrets[0]?.lastError?.message).toMatch(/was not asked for/);
      await app.azure.identity('reset');
      await secretsBecome(app, 'ready');
    } finally {
      await app.stop();
    }
  });

  test('a vault that is gone for good leaves the app running on what it has', async () => {
    await running(often, async (app) => {
      await app.azure.endVault();
      await secretsBecome(app, 'degraded');
      await expectToServe(app);
    });
  });

  test('after the time for keeping a value the app is not ready, and still serves', async () => {
    await running({ ...often, SECRETS_KEEP_SECONDS: '1' }, async (app) => {
      await app.azure.vault('faults', { status: 500 });
      await secretsBecome(app, 'down');
      expect((await app.readiness()).status).toBe(503);
      await expectToServe(app);
      await app.azure.vault('reset');
      await secretsBecome(app, 'ready');
    });
  });
});
