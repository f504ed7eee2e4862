import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type EmulatedAzure, emulatedAzure } from './testing/emulated-azure.ts';
import { type RunningHost, runHost } from './testing/run-host.ts';

/** One attempt only, so that the time is that of one; the vault is waited for in tests of its own. */
const once = { SECRETS_START_SECONDS: '0' };

/** Seconds on top of what a scenario takes by itself: the machine may be busy. */
const slack = 10;

type Scenario = {
  readonly name: string;
  readonly environment?: Record<string, string>;
  readonly prepare: (azure: EmulatedAzure) => Promise<unknown>;
  /** Seconds from the start of the process to its end, or to the port being open. */
  readonly within: number;
};

type Failing = Scenario & { readonly says: readonly RegExp[] };

async function startIn(
  { environment = {}, prepare }: Scenario,
  check: (host: RunningHost, azure: EmulatedAzure) => Promise<void>,
): Promise<void> {
  const azure = await emulatedAzure();
  try {
    await prepare(azure);
    const host = await runHost({ ...azure.environment, ...once, ...environment });
    await check(host, azure).finally(() => host.stop());
  } finally {
    await azure.close();
  }
}

const identityFault = (fault: object) => (azure: EmulatedAzure) => azure.identity('faults', fault);
const vaultFault = (fault: object) => (azure: EmulatedAzure) => azure.vault('faults', fault);
const secret = (change: object) => (azure: EmulatedAzure) =>
  azure.vault('secrets', { name: 'azure-tenant-id', ...change });

const source = /ManagedIdentityCredential \(/;
const advice = /switch on the managed identity of this app/;

const failing: readonly Failing[] = [
  {
    name: 'the identity never answers',
    prepare: identityFault({ hang: true }),
    within: 11.5,
    says: [/No Azure token .* within 10 s/, /ManagedIdentityCredential \(no answer yet\)/, advice],
  },
  ...[404, 429, 500, 503].map((status) => ({
    name: `the identity answers ${status}`,
    prepare: identityFault({ status }),
    within: 4,
    says: [source, advice],
  })),
  {
    name: 'the identity answers 410, which its makers repeat for a minute',
    prepare: identityFault({ status: 410 }),
    within: 11.5,
    says: [/ManagedIdentityCredential/, advice],
  },
  {
    name: 'the identity cuts the connection',
    prepare: identityFault({ reset: true }),
    within: 4,
    says: [source, advice],
  },
  ...['html', 'text', 'truncated', 'empty'].map((garbage) => ({
    name: `the identity answers ${garbage}`,
    prepare: identityFault({ garbage }),
    within: 4,
    says: [source, advice],
  })),
  {
    name: 'the user-assigned identity is not assigned to the app',
    environment: { AZURE_CLIENT_ID: '99999999-9999-4999-8999-999999999999' },
    prepare: async () => {},
    within: 4,
    says: [/No User Assigned or Delegated Managed Identity found/, /AZURE_CLIENT_ID/],
  },
  {
    name: 'there is no identity on this machine',
    environment: { IDENTITY_ENDPOINT: '', IDENTITY_HEADER: '', AZURE_TOKEN_CREDENTIALS: 'dev' },
    prepare: async () => {},
    within: 8,
    says: [/AzureCliCredential \(.*could not be found/, /az login/],
  },
  {
    name: 'the vault is not there',
    prepare: (azure) => azure.endVault(),
    within: 4,
    says: [/https:\/\/127\.0\.0\.1:\d+ did not give them: .*ECONNREFUSED/],
  },
  {
    name: 'the vault never answers',
    prepare: vaultFault({ hang: true }),
    within: 16.5,
    says: [/did not give them within 15 s/],
  },
  ...[500, 503].map((status) => ({
    name: `the vault answers ${status}`,
    prepare: vaultFault({ status }),
    within: 4,
    says: [new RegExp(`did not give them: it answered ${status}`)],
  })),
  {
    name: 'the vault is throttled',
    prepare: vaultFault({ status: 429 }),
    within: 4,
    says: [/is throttled/],
  },
  {
    name: 'the vault cuts the connection',
    prepare: vaultFault({ reset: true }),
    within: 4,
    says: [/did not give them: /],
  },
  ...['html', 'truncated', 'empty'].map((garbage) => ({
    name: `the vault answers ${garbage}`,
    prepare: vaultFault({ garbage }),
    within: 4,
    says: [/the answer is no secret/],
  })),
  {
    name: 'nobody granted the role',
    prepare: (azure) => azure.vault('roles', { principal: 'id-keyless', roles: [] }),
    within: 4,
    says: [/does not let the identity of this app read them\. Grant it .*Key Vault Secrets User/],
  },
  {
    name: 'a secret is missing',
    prepare: secret({ deleted: true }),
    within: 4,
    says: [/^ {2}- AZURE_TENANT_ID: https:\S+ has no secret azure-tenant-id\. Add it/m],
  },
  {
    name: 'a secret is disabled',
    prepare: secret({ enabled: false }),
    within: 4,
    says: [/AZURE_TENANT_ID: The secret azure-tenant-id in https:\S+ is disabled\. Enable it/],
  },
  {
    name: 'a secret has expired',
    prepare: secret({ expiresInSeconds: -1 }),
    within: 4,
    says: [/AZURE_TENANT_ID: The secret azure-tenant-id in https:\S+ expired at/],
  },
  {
    name: 'a secret has a wrong value',
    prepare: secret({ value: 'planted-value' }),
    within: 4,
    says: [/AZURE_TENANT_ID must be a GUID.*\(azure-tenant-id in https:/],
  },
  {
    name: 'several things are wrong at once',
    environment: { PORT: 'http', LOG_LEVEL: 'loud' },
    prepare: secret({ enabled: false }),
    within: 4,
    says: [/azure-tenant-id .* is disabled/, /PORT must be/, /LOG_LEVEL must be/],
  },
];

describe.concurrent('does not start, and says why', { timeout: 90_000 }, () => {
  for (const scenario of failing) {
    test(`when ${scenario.name}`, async () => {
      await startIn(scenario, async (host) => {
        expect(await host.ended).toBe(1);
        for (const words of scenario.says) expect(host.output()).toMatch(words);
        expect(host.output()).toMatch(/^The settings are not complete:$/m);
        expect(host.output()).not.toMatch(/listening|planted-value|eyJ|^\s+at /m);
        expect(host.elapsed()).toBeLessThan((scenario.within + slack) * 1_000);
      });
    });
  }
});

const starting: readonly Scenario[] = [
  { name: 'all is well', prepare: async () => {}, within: 4 },
  {
    name: 'the identity takes a second',
    prepare: identityFault({ delayMs: 1_000 }),
    within: 4,
  },
  ...['absent', 'past', 'words', 'iso8601'].map((expiresOn) => ({
    name: `the end of the token is ${expiresOn}`,
    prepare: (azure: EmulatedAzure) => azure.identity('settings', { expiresOn }),
    within: 4,
  })),
  { name: 'the vault takes a second', prepare: vaultFault({ delayMs: 1_000 }), within: 7 },
  {
    name: 'the vault asks to wait, and then answers',
    prepare: vaultFault({ status: 429, retryAfter: 1, times: 5 }),
    within: 4,
  },
  {
    name: 'the identity comes up while the app waits',
    environment: { SECRETS_START_SECONDS: '30' },
    prepare: identityFault({ status: 500, times: 4 }),
    within: 12,
  },
  {
    name: 'the vault comes up while the app waits',
    environment: { SECRETS_START_SECONDS: '30' },
    prepare: vaultFault({ status: 503, times: 20 }),
    within: 12,
  },
];

describe.concurrent('starts', { timeout: 90_000 }, () => {
  for (const scenario of starting) {
    test(`when ${scenario.name}`, async () => {
      await startIn(scenario, async (host) => {
        const origin = await host.origin();
        expect(host.elapsed()).toBeLessThan((scenario.within + slack) * 1_000);
        const ready = await fetch(`${origin}/health/ready`);
        expect(await ready.json()).toMatchObject({
          dependencies: expect.arrayContaining([{ name: 'secrets', status: 'ready' }]),
        });
      });
    });
  }
});

test('a database that is none ends the start with what to do, and is left as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-damaged-'));
  const [path, minutes] = [
    join(folder, 'keyless.db'),
    'These are minutes of a meeting. '.repeat(99),
  ];
  writeFileSync(path, minutes);
  const environment = { DATABASE_URL: `file:${path}` };
  await startIn({ name: '', environment, prepare: async () => {}, within: 4 }, async (host) => {
    expect(await host.ended).toBe(1);
    expect(host.output()).toMatch(/keyless\.db cannot be used: .*Move it away and put a backup/);
    expect(host.output()).not.toMatch(/listening|^\s+at /m);
  });
  expect(readFileSync(path, 'utf8')).toBe(minutes);
  rmSync(folder, { recursive: true });
}, 60_000);
