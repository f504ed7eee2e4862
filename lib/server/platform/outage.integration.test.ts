import { describe, expect, test } from 'vitest';
import { type PlatformUnderTest, platformUnderTest } from './testing/platform-under-test.ts';
import { until } from './testing/run-host.ts';

/** Seconds: often enough that an outage is seen soon, whichever round it falls into. */
const often = { SECRETS_REFRESH_SECONDS: '2' };

type Outage = {
  readonly name: string;
  readonly begin: (app: PlatformUnderTest) => Promise<unknown>;
  readonly end: (app: PlatformUnderTest) => Promise<unknown>;
  /** What the platform page says about `azure-tenant-id`. */
  readonly says: RegExp;
};

const vaultReset = ({ azure }: PlatformUnderTest) => azure.vault('reset');
const vaultFault =
  (fault: object) =>
  ({ azure }: PlatformUnderTest) =>
    azure.vault('faults', fault);
const secret =
  (change: object) =>
  ({ azure }: PlatformUnderTest) =>
    azure.vault('secrets', { name: 'azure-tenant-id', ...change });

const outages: readonly Outage[] = [
  ...[
    { name: 'never answers', fault: { hang: true }, says: /within 12 s/ },
    { name: 'answers 500', fault: { status: 500 }, says: /it answered 500/ },
    { name: 'is throttled', fault: { status: 429 }, says: /is throttled/ },
    { name: 'cuts the connection', fault: { reset: true }, says: /did not give/ },
    { name: 'answers garbage', fault: { garbage: 'html' }, says: /the answer is no secret/ },
  ].map(({ name, fault, says }) => ({
    name: `the vault ${name}`,
    begin: vaultFault(fault),
    end: vaultReset,
    says,
  })),
  {
    name: 'the role is taken away',
    begin: ({ azure }) => azure.vault('roles', { principal: 'id-keyless', roles: [] }),
    end: vaultReset,
    says: /Grant it the role “Key Vault Secrets User”/,
  },
  {
    name: 'a secret is disabled',
    begin: secret({ enabled: false }),
    end: vaultReset,
    says: /is disabled/,
  },
  {
    name: 'a secret expires',
    begin: secret({ expiresInSeconds: -1 }),
    end: vaultReset,
    says: /expired at/,
  },
  {
    name: 'a secret is deleted',
    begin: secret({ deleted: true }),
    end: vaultReset,
    says: /has no secret azure-tenant-id/,
  },
];

async function stillServes(app: PlatformUnderTest): Promise<void> {
  expect((await app.call('/api/v1/me')).status).toBe(200);
  expect((await fetch(`${app.origin}/api/v1/config`)).status).toBe(200);
  expect((await fetch(`${app.origin}/health`)).status).toBe(200);
}

const secretsAre = (app: PlatformUnderTest, state: string) =>
  until(async () => ((await app.readiness()).secrets === state ? true : undefined));

async function running(
  environment: Record<string, string>,
  use: (app: PlatformUnderTest) => Promise<void>,
): Promise<void> {
  const app = await platformUnderTest(environment);
  await use(app).finally(() => app.stop());
}

describe.concurrent('while the app runs', { timeout: 120_000 }, () => {
  for (const { name, begin, end, says } of outages) {
    test(`${name}: requests go on, the page says why, and it passes`, async () => {
      await running(often, async (app) => {
        await begin(app);
        await secretsAre(app, 'degraded');
        await stillServes(app);
        expect((await app.readiness()).status).toBe(200);
        const { vault, secrets } = await app.platform();
        expect(vault.detail).toMatch(/could not be read again since .* in use until/);
        const kept = secrets.find((one) => one.name === 'azure-tenant-id');
        expect(kept).toMatchObject({ status: 'kept', lastError: { message: says } });
        await end(app);
        await secretsAre(app, 'ready');
        await stillServes(app);
      });
    });
  }

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
      await secretsAre(app, 'degraded');
      await stillServes(app);
      const { identity, secrets } = await app.platform();
      expect(identity.lastError?.message).toMatch(
        /gave this app no token.*ManagedIdentityCredential/,
      );
      expect(identity.tokens).toEqual([]);
      expect(secrets[0]?.lastError?.message).toMatch(/was not asked for/);
      await app.azure.identity('reset');
      await secretsAre(app, 'ready');
    } finally {
      await app.stop();
    }
  });

  test('a vault that is gone for good leaves the app running on what it has', async () => {
    await running(often, async (app) => {
      await app.azure.endVault();
      await secretsAre(app, 'degraded');
      await stillServes(app);
    });
  });

  test('after the time for keeping a value the app is not ready, and still serves', async () => {
    await running({ ...often, SECRETS_KEEP_SECONDS: '1' }, async (app) => {
      await app.azure.vault('faults', { status: 500 });
      await secretsAre(app, 'down');
      expect((await app.readiness()).status).toBe(503);
      await stillServes(app);
      await app.azure.vault('reset');
      await secretsAre(app, 'ready');
    });
  });
});
