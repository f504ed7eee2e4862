import 'server-only';
import {
  GetSecretValueCommand,
  type GetSecretValueCommandOutput,
  SecretsManagerClient,
  type SecretsManagerClientConfig,
} from '@aws-sdk/client-secrets-manager';

export type AwsClient = {
  readonly client: SecretsManagerClient;
  readSecret(name: string, abortSignal: AbortSignal): Promise<GetSecretValueCommandOutput>;
};

/** Milliseconds for a connection and for one answer; three tries. */
const requestHandler = {
  connectionTimeout: 2_000,
  requestTimeout: 3_000,
  throwOnRequestTimeout: true,
};
const maxAttempts = 3;

/** The AWS SDK. Imported dynamically, so that only who uses AWS loads it. */
export function createAwsClient(
  region: string,
  logger: NonNullable<SecretsManagerClientConfig['logger']>,
): AwsClient {
  const client = new SecretsManagerClient({ region, maxAttempts, requestHandler, logger });
  return {
    client,
    readSecret: (name, abortSignal) =>
      client.send(new GetSecretValueCommand({ SecretId: name }), { abortSignal }),
  };
}
