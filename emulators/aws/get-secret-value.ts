import * as z from 'zod';
import { AwsError } from './aws-error.ts';
import type { AwsState } from './aws-state.ts';
import type { IssuedCredentials } from './issued-credentials.ts';

const GetSecretValue = z.object({
  SecretId: z.string().min(1),
  VersionId: z.string().optional(),
  VersionStage: z.string().default('AWSCURRENT'),
});

/**
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 *
 * @throws {AwsError}
 */
export function getSecretValue(state: AwsState, caller: IssuedCredentials, body: unknown) {
  const parsed = GetSecretValue.safeParse(body);
  if (!parsed.success) throw new AwsError('InvalidParameterException', 'Invalid parameter.');
  const { SecretId, VersionId, VersionStage } = parsed.data;
  const role = state.roles.find(({ name }) => name === caller.roleName);
  if (role?.mayRead !== true) {
    throw new AwsError(
      'AccessDeniedException',
      `User: ${caller.principal} is not authorized to perform: secretsmanager:GetSecretValue on resource: ${SecretId} because no identity-based policy allows the secretsmanager:GetSecretValue action`,
    );
  }
  const secret = state.store.get(SecretId);
  const wanted = VersionId === undefined ? {} : { id: VersionId };
  const version = state.store.version(secret, { ...wanted, stage: VersionStage });
  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId: version.id,
    SecretString: version.value,
    VersionStages: version.stages,
    CreatedDate: version.created,
  };
}
