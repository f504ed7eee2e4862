import { afterAll, expect, test } from 'vitest';
import { startAws } from '@/emulators/aws/start-aws.ts';
import { ecsTaskEnvironment } from '@/emulators/cloud-environment.ts';
import { control } from '@/emulators/testing/control.ts';
import { describeSecretProvider } from '../testing/secret-provider-contract.ts';
import { awsSecrets } from './aws-secrets.ts';

const emulator = await startAws();
Object.assign(process.env, ecsTaskEnvironment(emulator));

const vault = awsSecrets(process.env.AWS_SECRETS_REGION ?? '');
const secret = 'azure-tenant-id';
const secrets = (change: object) => control(emulator.origin, 'secrets', change);
const faults = (fault: object) =>
  control(emulator.origin, 'faults', { path: 'secretsmanager', ...fault });

afterAll(() => emulator.close());

describeSecretProvider('AWS Secrets Manager', {
  provider: () => vault,
  set: (name, value) => secrets({ name, value }),
  restore: () => control(emulator.origin, 'reset'),
  failures: [
    {
      name: 'a role without the permission',
      kind: 'forbidden',
      says: /Grant it secretsmanager:GetSecretValue/,
      cause: () => control(emulator.origin, 'roles', { role: 'keyless-app', mayRead: false }),
    },
    {
      name: 'a secret marked for deletion',
      kind: 'disabled',
      says: /Restore it/,
      cause: () => secrets({ name: secret, deleted: true }),
    },
    { name: '429', kind: 'throttled', says: /throttled/, cause: () => faults({ status: 400 }) },
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
      says: /within 2.5 s|in time/,
      cause: () => faults({ hang: true }),
    },
    {
      name: 'an answer cut off within the value',
      kind: 'unavailable',
      says: /the answer is no secret/,
      cause: () => faults({ status: 200, body: '{"SecretString":"planted-value' }),
    },
    ...(['html', 'text', 'empty'] as const).map((garbage) => ({
      name: `an answer that is ${garbage}`,
      kind: 'unavailable' as const,
      says: /the answer is no secret/,
      cause: () => faults({ garbage }),
    })),
  ],
});

test('the report follows the SDK from source to source', async () => {
  await vault.read(secret, AbortSignal.timeout(5_000));
  const { source, chain, tokens, warnings, lastError } = vault.identity();
  expect({ source, warnings, lastError }).toEqual({
    source: 'fromHttp/fromContainerMetadata',
    warnings: [],
    lastError: null,
  });
  expect(chain.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
    'fromEnv passed-over',
    'fromSSO passed-over',
    'fromIni passed-over',
    'fromProcess passed-over',
    'fromTokenFile passed-over',
    'fromHttp/fromContainerMetadata used',
  ]);
  for (const { reason } of chain.slice(0, -1)) expect(reason).toMatch(/\w/);
  expect(Date.parse(tokens[0]?.expiresAt ?? '')).toBeGreaterThan(Date.now());
});
