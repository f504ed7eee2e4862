import { afterAll, expect, test } from 'vitest';
import { googleCloudEnvironment } from '@/emulators/cloud-environment.ts';
import { startGcp } from '@/emulators/gcp/start-gcp.ts';
import { control } from '@/emulators/testing/control.ts';
import { describeSecretProvider } from '../testing/secret-provider-contract.ts';
import { googleSecrets } from './google-secrets.ts';

const emulator = await startGcp();
const environment = googleCloudEnvironment(emulator);
Object.assign(process.env, environment);

const vault = googleSecrets(environment.GCP_SECRETS_PROJECT ?? '', emulator.origin);
const secret = 'azure-tenant-id';
const secrets = (change: object) => control(emulator.origin, 'secrets', change);
const faults = (fault: object) => control(emulator.origin, 'faults', { path: '/v1/', ...fault });

afterAll(() => emulator.close());

describeSecretProvider('Google Secret Manager', {
  provider: () => vault,
  set: (name, value) => secrets({ name, value }),
  restore: () => control(emulator.origin, 'reset'),
  failures: [
    {
      name: 'an account without the role',
      kind: 'forbidden',
      says: /Grant it roles\/secretmanager.secretAccessor/,
      cause: () => control(emulator.origin, 'settings', { readable: [] }),
    },
    {
      name: 'a disabled version',
      kind: 'disabled',
      says: /Enable it/,
      cause: () => secrets({ name: secret, state: 'DISABLED' }),
    },
    {
      name: 'a destroyed version',
      kind: 'disabled',
      says: /add a new version/,
      cause: () => secrets({ name: secret, state: 'DESTROYED' }),
    },
    {
      name: 'a deleted secret',
      kind: 'missing',
      says: /Add it/,
      cause: () => secrets({ name: secret, deleted: true }),
    },
    { name: '429', kind: 'throttled', says: /throttled/, cause: () => faults({ status: 429 }) },
    {
      name: '500',
      kind: 'unavailable',
      says: /answered 500/,
      cause: () => faults({ status: 500 }),
    },
    {
      name: 'a cut connection',
      kind: 'unavailable',
      says: /did not give/,
      cause: () => faults({ reset: true }),
    },
    {
      name: 'a vault that never answers',
      kind: 'unavailable',
      says: /within 2.5 s/,
      cause: () => faults({ hang: true }),
    },
    {
      name: 'an answer cut off within the value',
      kind: 'unavailable',
      says: /the answer is no secret/,
      cause: () => faults({ status: 200, body: '{"payload":{"data":"planted-value' }),
    },
    ...(['html', 'text', 'empty'] as const).map((garbage) => ({
      name: `an answer that is ${garbage}`,
      kind: 'unavailable' as const,
      says: /the answer is no secret/,
      cause: () => faults({ garbage }),
    })),
  ],
});

test('the report names the service account and the metadata server', async () => {
  await vault.read(secret, AbortSignal.timeout(5_000));
  await expect.poll(() => vault.identity().principal?.resource).toMatch(/gserviceaccount\.com$/);
  expect(vault.identity()).toMatchObject({
    source: 'metadata server',
    endpoint: 'Compute',
    chain: [
      { outcome: 'passed-over', reason: 'is not set' },
      { outcome: 'passed-over' },
      { outcome: 'used', reason: null },
    ],
    lastError: null,
  });
});
