import type { HonoRequest } from 'hono';
import { AwsError } from './aws-error.ts';
import type { AwsState } from './aws-state.ts';
import type { IssuedCredentials } from './issued-credentials.ts';

const signature =
  /^AWS4-HMAC-SHA256 Credential=(?<key>[A-Z0-9]+)\/\d{8}\/(?<region>[a-z0-9-]+)\/secretsmanager\/aws4_request, ?SignedHeaders=[a-z0-9;-]+, ?Signature=[0-9a-f]{64}$/;

/**
 * Who sends a request signed with Signature Version 4: credentials that were issued here and have
 * not expired. The signature itself is not computed again.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
 *
 * @throws {AwsError}
 */
export function authenticateCaller(state: AwsState, request: HonoRequest): IssuedCredentials {
  const header = request.header('authorization');
  if (header === undefined) {
    throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const key = signature.exec(header)?.groups?.['key'];
  if (key === undefined || request.header('x-amz-date') === undefined) {
    throw new AwsError(
      'IncompleteSignatureException',
      'Authorization header requires Credential, SignedHeaders, Signature and a date.',
    );
  }
  const issued = state.credentials.find(key);
  if (issued === undefined || request.header('x-amz-security-token') !== issued.sessionToken) {
    throw new AwsError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  if (state.credentials.hasExpired(issued)) {
    throw new AwsError(
      'ExpiredTokenException',
      'The security token included in the request is expired',
    );
  }
  return issued;
}
