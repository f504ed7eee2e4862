import 'server-only';
import type { GetSecretValueCommandOutput } from '@aws-sdk/client-secrets-manager';
import { AwsCredentialTrail } from '@/lib/server/identity/aws-credential-trail.ts';
import type { SecretProvider } from '../secret-provider.ts';
import { SecretValue } from '../secret-value.ts';
import type { AwsClient } from './aws-client.ts';
import { awsError } from './aws-error.ts';

/**
 * AWS Secrets Manager, asked with the role of the machine: the execution role of a Lambda function,
 * the task role in ECS, the service account's in EKS (IRSA or pod identity). No keys are stored.
 */
export function awsSecrets(region: string): SecretProvider {
  const trail = new AwsCredentialTrail();
  const address = `AWS Secrets Manager in ${region}`;
  let loading: Promise<AwsClient> | undefined;
  return {
    name: 'aws-secrets-manager',
    address,
    async read(name, signal) {
      try {
        loading ??= load(region, trail);
        const { client, readSecret } = await loading;
        const answer = await readSecret(name, signal);
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

async function load(region: string, { logger }: AwsCredentialTrail): Promise<AwsClient> {
  const { createAwsClient } = await import('./aws-client.ts');
  return createAwsClient(region, logger);
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
