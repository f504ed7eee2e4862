import { randomUUID } from 'node:crypto';
import { TokenRefusal } from '../identity/token-refusal.ts';
import { AwsError } from './aws-error.ts';
import type { AwsState } from './aws-state.ts';
import { isoTime } from './issued-credentials.ts';

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
export const webIdentityAudience = 'sts.amazonaws.com';

/**
 * `AssumeRoleWithWebIdentity`: credentials for the token of a service account (IRSA).
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 *
 * @returns the XML answer
 * @throws {AwsError}
 */
export async function assumeRole(state: AwsState, form: URLSearchParams): Promise<string> {
  if (form.get('Action') !== 'AssumeRoleWithWebIdentity') {
    throw new AwsError('InvalidAction', `Could not find operation ${form.get('Action')}`);
  }
  const subject = await subjectOf(state, form.get('WebIdentityToken') ?? '');
  const role = state.role(form.get('RoleArn') ?? '');
  const session = form.get('RoleSessionName') ?? '';
  const issued = state.credentials.issue(role, session, state.lifetimeSeconds);
  return `<AssumeRoleWithWebIdentityResponse xmlns="${namespace}"><AssumeRoleWithWebIdentityResult>
  <Audience>${webIdentityAudience}</Audience>
  <AssumedRoleUser><AssumedRoleId>AROAEMULATED:${escaped(session)}</AssumedRoleId><Arn>${escaped(issued.principal)}</Arn></AssumedRoleUser>
  <Provider>${escaped(state.cluster.issuer)}</Provider>
  <SubjectFromWebIdentityToken>${escaped(subject)}</SubjectFromWebIdentityToken>
  <Credentials>
    <AccessKeyId>${issued.accessKeyId}</AccessKeyId>
    <SecretAccessKey>${issued.secretAccessKey}</SecretAccessKey>
    <SessionToken>${issued.sessionToken}</SessionToken>
    <Expiration>${isoTime(issued.expires)}</Expiration>
  </Credentials>
</AssumeRoleWithWebIdentityResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></AssumeRoleWithWebIdentityResponse>`;
}

/** The same protocol's way to refuse. */
export function stsErrorBody({ code, message }: AwsError): string {
  return `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`;
}

async function subjectOf(state: AwsState, token: string): Promise<string> {
  try {
    return (await state.cluster.verify(token, webIdentityAudience)).sub ?? '';
  } catch (error) {
    if (!(error instanceof TokenRefusal)) throw error;
    if (error.reason === 'expired') {
      throw new AwsError(
        'ExpiredTokenException',
        'Token expired: current date/time must be before the expiration date/time',
      );
    }
    const why =
      error.reason === 'audience' ? 'Incorrect token audience' : 'Token signature invalid';
    throw new AwsError('InvalidIdentityToken', why);
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
