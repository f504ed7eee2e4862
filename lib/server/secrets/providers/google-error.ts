import 'server-only';
import { GoogleIdentityError } from '@/lib/server/identity/google-identity.ts';
import { SecretError, type SecretErrorKind } from '../secret-error.ts';
import { reasonWithoutBody } from './reason-without-body.ts';

/** An answer other than 200. */
export class GoogleAnswer extends Error {
  readonly status: number;
  readonly retryAfterMs: number | undefined;

  constructor(response: Response, body: string) {
    super(body);
    this.name = 'GoogleAnswer';
    this.status = response.status;
    const seconds = Number(response.headers.get('retry-after'));
    this.retryAfterMs = seconds > 0 ? seconds * 1_000 : undefined;
  }
}

/**
 * Says in words what a failed access to a secret version means and what to do.
 * https://cloud.google.com/apis/design/errors
 */
export function googleError(vault: string, name: string, cause: unknown): SecretError {
  if (cause instanceof GoogleIdentityError) {
    const message = `${vault} was not asked for ${name}: ${cause.message}`;
    return new SecretError(cause.kind, name, message);
  }
  if (!(cause instanceof GoogleAnswer)) {
    const message = `${vault} did not give ${name}: ${reasonWithoutBody(cause)}.`;
    return new SecretError('unavailable', name, message);
  }
  const [kind, message] = explain(cause, vault, name);
  return new SecretError(kind, name, message, { retryAfterMs: cause.retryAfterMs });
}

function explain(
  { status, message: body }: GoogleAnswer,
  vault: string,
  name: string,
): readonly [SecretErrorKind, string] {
  if (status === 404) {
    return ['missing', `${vault} has no secret ${name}. Add it: gcloud secrets create ${name}`];
  }
  if (status === 401 || status === 403) {
    const fix = 'Grant it roles/secretmanager.secretAccessor on the secret.';
    return ['forbidden', `${vault} does not let the identity of this app read ${name}. ${fix}`];
  }
  if (status === 400 && /DISABLED|DESTROYED/.test(body)) {
    const fix = 'Enable it, or add a new version.';
    return ['disabled', `The latest version of ${name} in ${vault} is disabled. ${fix}`];
  }
  if (status === 429) {
    return [
      'throttled',
      `${vault} is throttled and did not give ${name}. It is asked again later.`,
    ];
  }
  return ['unavailable', `${vault} did not give ${name}: it answered ${status}.`];
}
