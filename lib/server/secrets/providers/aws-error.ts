import 'server-only';
import { plainReason } from '@/lib/server/identity/plain-reason.ts';
import { SecretError, type SecretErrorKind } from '../secret-error.ts';
import { reasonWithoutBody } from './reason-without-body.ts';

type AwsServiceError = Error & { readonly $metadata?: { readonly httpStatusCode?: number } };

const role = 'Run it with an execution, task or pod role; on a laptop, sign in with aws sso login.';

/**
 * Says in words what a failed GetSecretValue means and what to do.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
export function awsError(vault: string, name: string, cause: unknown): SecretError {
  const [kind, message] = explain(cause as AwsServiceError, vault, name);
  return new SecretError(kind, name, message);
}

function explain(
  error: AwsServiceError,
  vault: string,
  name: string,
): readonly [SecretErrorKind, string] {
  switch (error.name) {
    case 'ResourceNotFoundException':
      return [
        'missing',
        `${vault} has no secret ${name}. Add it: aws secretsmanager create-secret`,
      ];
    case 'AccessDeniedException':
      return [
        'forbidden',
        `${vault} does not let the role of this app read ${name}. Grant it secretsmanager:GetSecretValue on the secret.`,
      ];
    case 'DecryptionFailure':
      return [
        'forbidden',
        `${vault} cannot decrypt ${name} for this app. Grant its role kms:Decrypt on the key of the secret.`,
      ];
    case 'InvalidRequestException':
      return [
        'disabled',
        `The secret ${name} in ${vault} is marked for deletion. Restore it: aws secretsmanager restore-secret`,
      ];
    case 'CredentialsProviderError':
      return ['no-identity', `${vault} was not asked for ${name}: ${plainReason(error)}. ${role}`];
    case 'ThrottlingException':
      return [
        'throttled',
        `${vault} is throttled and did not give ${name}. It is asked again later.`,
      ];
    default:
      return ['unavailable', `${vault} did not give ${name}: ${reasonOf(error)}.`];
  }
}

function reasonOf(error: AwsServiceError): string {
  const status = error.$metadata?.httpStatusCode;
  return status === undefined || status < 300 ? reasonWithoutBody(error) : `it answered ${status}`;
}
