import { describe, expect, test } from 'vitest';
import { type PlatformUnderTest, platformUnderTest } from './testing/platform-under-test.ts';
import { expectToServe, secretsBecome } from './testing/still-serves.ts';

/** Seconds: often enough that an outage is seen soon, whichever round it falls into. */
const interval = 1;
const often = { SECRETS_REFRESH_SECONDS: String(interval) };

/** Of a token that an outage outlives; and seconds that a busy machine may add. */
const lifetimeSeconds = 5;
const slack = 10;

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

  /** One app goes through the quick ones; whoever waits for a slow one has an app of its own. */
  test.each([
    { modes: [{ status: 500 }, { status: 404 }, { status: 429 }], within: 4 },
    { modes: [{ reset: true }, { garbage: 'html' }, { garbage: 'empty' }], within: 4 },
    { modes: [{ hang: true }], within: 10 },
    { modes: [{ status: 410 }], within: 10 },
  ])(
    'an outage that outlives the token is shown with its sources: $modes',
    async ({ modes, within }) => {
      const app = await platformUnderTest(often, (azure) =>
        azure.identity('settings', { lifetimeSeconds }),
      );
      try {
        for (const mode of modes) {
          await app.azure.identity('faults', mode);
          const longest = lifetimeSeconds + interval + within + slack;
          expect(await secretsBecome(app, 'degraded')).toBeLessThan(longest);
          await expectToServe(app);
          const { identity, secrets } = await app.platform();
          expect(identity.lastError?.message).toMatch(/token for .*ManagedIdentityCredential/);
          expect(identity.tokens).toEqual([]);
          expect(secrets[0]?.lastError?.message).toMatch(/was not asked for/);
          await app.azure.mendIdentity();
          expect(await secretsBecome(app, 'ready')).toBeLessThan(longest);
        }
      } finally {
        await app.stop();
      }
    },
  );

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
