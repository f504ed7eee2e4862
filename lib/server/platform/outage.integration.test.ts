import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PlatformUnderTest, platformUnderTest } from './testing/platform-under-test.ts';
import { expectToServe, secretsBecome } from './testing/still-serves.ts';

/** Seconds between two reads: an outage is seen within this and the time of the read itself. */
const interval = 1;

/** Seconds on top: the machine may be busy. */
const slack = 10;

type Outage = {
  readonly name: string;
  readonly begin: (app: PlatformUnderTest) => Promise<unknown>;
  readonly end: (app: PlatformUnderTest) => Promise<unknown>;
  /** What the platform page says about `azure-tenant-id`. */
  readonly says: RegExp;
  /** Seconds that a read takes to fail. */
  readonly within: number;
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
    { name: 'never answers', fault: { hang: true }, says: /within 15 s/, within: 15 },
    { name: 'answers 500', fault: { status: 500 }, says: /it answered 500/ },
    { name: 'is throttled', fault: { status: 429 }, says: /is throttled/ },
    { name: 'cuts the connection', fault: { reset: true }, says: /did not give/ },
    { name: 'answers garbage', fault: { garbage: 'html' }, says: /the answer is no secret/ },
  ].map(({ name, fault, says, within = 4 }) => ({
    name: `the vault ${name}`,
    begin: vaultFault(fault),
    end: vaultReset,
    says,
    within,
  })),
  {
    name: 'the role is taken away',
    begin: ({ azure }) => azure.vault('roles', { principal: 'id-keyless', roles: [] }),
    end: vaultReset,
    says: /Grant it the role “Key Vault Secrets User”/,
    within: 1,
  },
  {
    name: 'a secret is disabled',
    begin: secret({ enabled: false }),
    end: vaultReset,
    says: /is disabled/,
    within: 1,
  },
  {
    name: 'a secret expires',
    begin: secret({ expiresInSeconds: -1 }),
    end: vaultReset,
    says: /expired at/,
    within: 1,
  },
  {
    name: 'a secret is deleted',
    begin: secret({ deleted: true }),
    end: vaultReset,
    says: /has no secret azure-tenant-id/,
    within: 1,
  },
];

let app: PlatformUnderTest;
beforeAll(async () => {
  app = await platformUnderTest({ SECRETS_REFRESH_SECONDS: String(interval) });
});
afterAll(() => app?.stop());

test.each(outages)(
  'while the app runs, $name: requests go on, the page says why, and it passes',
  {
    timeout: 90_000,
  },
  async ({ begin, end, says, within }) => {
    await begin(app);
    expect(await secretsBecome(app, 'degraded')).toBeLessThan(interval + within + slack);
    await expectToServe(app);
    expect((await app.readiness()).status).toBe(200);
    const { vault, secrets } = await app.platform();
    expect(vault.detail).toMatch(/could not be read again since .* in use until/);
    const kept = secrets.find((one) => one.name === 'azure-tenant-id');
    expect(kept).toMatchObject({ status: 'kept', lastError: { message: says } });
    await end(app);
    // A read that still waits has to give up first.
    expect(await secretsBecome(app, 'ready')).toBeLessThan(interval + within + slack);
    await expectToServe(app);
  },
);
