import {
  GetSecretValueCommand,
  type GetSecretValueCommandInput,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ec2Environment,
  ecsTaskEnvironment,
  lambdaEnvironment,
  podIdentityEnvironment,
  webIdentityEnvironment,
} from '../cloud-environment.ts';
import { control, counters } from '../testing/control.ts';
import { appRole, strangerRole } from './roles.ts';
import { type RunningAws, startAws } from './start-aws.ts';

let aws: RunningAws;

beforeAll(async () => {
  aws = await startAws({ secrets: { 'azure-tenant-id': 'one' } });
});
afterAll(() => aws.close());
beforeEach(async () => {
  vi.unstubAllEnvs();
  await control(aws.origin, 'reset');
  await control(aws.origin, 'workload-tokens');
});

describe('credentials', () => {
  test.each([
    ['Lambda', () => lambdaEnvironment(aws), {}],
    ['ECS', () => ecsTaskEnvironment(aws), { 'GET /v2/credentials/keyless-app': 1 }],
    ['EKS pod identity', () => podIdentityEnvironment(aws), { 'GET /v1/credentials': 1 }],
    ['EKS IRSA', () => webIdentityEnvironment(aws), { sts: 1 }],
    [
      'EC2',
      () => ec2Environment(aws),
      {
        'PUT /latest/api/token': 1,
        'GET /latest/meta-data/iam/security-credentials': 1,
        'GET /latest/meta-data/iam/security-credentials/keyless-app': 1,
      },
    ],
  ])('%s', async (_, environment, requests) => {
    use(environment());
    await expect(read('azure-tenant-id')).resolves.toMatchObject({ SecretString: 'one' });
    expect(await counters(aws.origin)).toEqual({ ...requests, 'secretsmanager.GetSecretValue': 1 });
  });

  test('expired credentials are refused by the service', async () => {
    use(lambdaEnvironment(aws));
    await control(aws.origin, 'clock', { offsetSeconds: 13 * 3600 });
    expect(await refusal(read('azure-tenant-id'))).toMatchObject({ name: 'ExpiredTokenException' });
  });

  test('invented credentials are refused', async () => {
    use({ ...lambdaEnvironment(aws), AWS_ACCESS_KEY_ID: 'ASIAINVENTED' });
    expect(await refusal(read('azure-tenant-id'))).toMatchObject({
      name: 'UnrecognizedClientException',
    });
  });

  test.each([
    ['an expired token', { lifetimeSeconds: -60 }, 'ExpiredTokenException'],
    ['a token for another audience', { audience: 'vault' }, 'InvalidIdentityTokenException'],
  ])('IRSA with %s', async (_, change, name) => {
    use(webIdentityEnvironment(aws));
    await control(aws.origin, 'workload-tokens', change);
    expect(await refusal(read('azure-tenant-id'))).toMatchObject({ name });
  });

  test('IRSA with a role that does not exist', async () => {
    use(webIdentityEnvironment(aws, 'nobody'));
    expect(await refusal(read('azure-tenant-id'))).toMatchObject({ name: 'AccessDenied' });
  });
});

describe('secrets', () => {
  beforeEach(() => use(lambdaEnvironment(aws)));

  test('rotation moves the stages', async () => {
    const first = await read('azure-tenant-id');
    await control(aws.origin, 'secrets', { name: 'azure-tenant-id', value: 'two' });
    await control(aws.origin, 'secrets', {
      name: 'azure-tenant-id',
      value: 'three',
      stage: 'AWSPENDING',
    });
    const values = new Map<string, string | undefined>();
    for (const VersionStage of ['AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING']) {
      values.set(VersionStage, (await read('azure-tenant-id', { VersionStage })).SecretString);
    }
    expect(Object.fromEntries(values)).toEqual({
      AWSCURRENT: 'two',
      AWSPREVIOUS: 'one',
      AWSPENDING: 'three',
    });
    const { VersionId } = first;
    await expect(read(String(first.ARN), { VersionId })).resolves.toMatchObject({
      Name: 'azure-tenant-id',
      SecretString: 'one',
      VersionStages: ['AWSPREVIOUS'],
      CreatedDate: expect.any(Date),
    });
  });

  test('a missing secret and a missing stage', async () => {
    expect(await refusal(read('nothing'))).toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
    });
    expect(await refusal(read('azure-tenant-id', { VersionStage: 'AWSPENDING' }))).toMatchObject({
      name: 'ResourceNotFoundException',
      message: expect.stringContaining('staging label: AWSPENDING'),
    });
  });

  test('a deleted secret', async () => {
    await control(aws.origin, 'secrets', { name: 'azure-tenant-id', deleted: true });
    expect(await refusal(read('azure-tenant-id'))).toMatchObject({
      name: 'InvalidRequestException',
      message: expect.stringContaining('marked for deletion'),
    });
  });

  test('a role without the permission, from the start or from now on', async () => {
    await control(aws.origin, 'roles', { role: appRole, mayRead: false });
    expect(await refusal(read('azure-tenant-id'))).toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('assumed-role/keyless-app/lambda is not authorized'),
    });
    vi.unstubAllEnvs();
    use(ecsTaskEnvironment(aws, strangerRole));
    expect(await refusal(read('azure-tenant-id'))).toMatchObject({ name: 'AccessDeniedException' });
  });

  test('throttled', async () => {
    await control(aws.origin, 'faults', { path: 'GetSecretValue', status: 400 });
    expect(await refusal(read('azure-tenant-id'))).toMatchObject({ name: 'ThrottlingException' });
  });
});

/** For `maxAttempts` 1 the SDK does not wait and try again. */
async function read(SecretId: string, more: Partial<GetSecretValueCommandInput> = {}) {
  const client = new SecretsManagerClient({ maxAttempts: 1 });
  return client.send(new GetSecretValueCommand({ SecretId, ...more }));
}

function use(environment: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
}

async function refusal(attempt: Promise<unknown>): Promise<unknown> {
  const outcome = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome === undefined) throw new Error('it was not refused');
  return outcome;
}
