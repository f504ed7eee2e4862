import 'server-only';
import type {
  GetSecretValueCommandOutput,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { AwsCredentialTrail } from '@/lib/server/identity/aws-credential-trail.ts';
import type { SecretProvider } from '../secret-provider.ts';
import { SecretValue } from '../secret-value.ts';
import { awsError } from './aws-error.ts';

type Aws = {
  readonly client: SecretsManagerClient;
  read(name: string, abortSignal: AbortSignal): Promise<GetSecretValueCommandOutput>;
};

/** Milliseconds for a connection and for one answer; three tries. */
const connectionTimeout = 2_000;
const requestTimeout = 3_000;
const maxAttempts = 3;

/**
 * AWS Secrets Manager, asked with the role of the machine: the execution role of a Lambda function,
 * the task role in ECS, the service account's in EKS (IRSA or pod identity). No keys are stored.
 */
export function awsSecrets(region: string): SecretProvider {
  const trail = new AwsCredentialTrail();
  const address = `AWS Secrets Manager in ${region}`;
  let loading: Promise<Aws> | undefined;
  return {
    name: 'aws-secrets-manager',
    address,
    async read(name, signal) {
      try {
        loading ??= load(region, trail);
        const { client, read } = await loading;
        const answer = await read(name, signal);
        trail.found(await client.config.credentials());
        return toSecret(answer);
      } catch (error) {
        trail.failed(error);
        throw awsError(address, name, error);
      }
    },
    identity: () => trail.report(),
  };
}

async function load(region: string, trail: AwsCredentialTrail): Promise<Aws> {
  const sdk = await import('@aws-sdk/client-secrets-manager');
  const client = new sdk.SecretsManagerClient({
    region,
    maxAttempts,
    requestHandler: { connectionTimeout, requestTimeout, throwOnRequestTimeout: true },
    logger: trail.logger,
  });
  return {
    client,
    read: (name, abortSignal) =>
      client.send(new sdk.GetSecretValueCommand({ SecretId: name }), { abortSignal }),
  };
}

function toSecret({ SecretString, VersionId, CreatedDate }: GetSecretValueCommandOutput) {
  if (SecretString === undefined) throw new Error('it holds bytes instead of text');
  return {
    value: new SecretValue(SecretString),
    version: VersionId ?? 'unknown',
    createdAt: CreatedDate?.getTime() ?? null,
    // Secrets Manager knows no end of a secret, only its rotation.
    expiresAt: null,
  };
}
