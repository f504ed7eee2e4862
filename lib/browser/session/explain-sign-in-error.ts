import { isTimeout } from './answer-in-time.ts';
import type { SignInProblem, SignInProblemCode } from './session.ts';
import { SignInError } from './sign-in-error.ts';
import { signInProblem } from './sign-in-problem.ts';

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const byAadsts: Readonly<Record<string, SignInProblemCode>> = {
  '65004': 'cancelled',
  '65001': 'consent-needed',
  '90094': 'consent-needed',
  '90095': 'consent-needed',
  '50105': 'not-assigned',
  '50020': 'wrong-tenant',
  '50034': 'wrong-tenant',
  '50194': 'wrong-tenant',
  '51004': 'wrong-tenant',
  '90002': 'wrong-tenant',
  '90072': 'wrong-tenant',
  '500011': 'wrong-tenant',
  '500021': 'wrong-tenant',
  '700016': 'wrong-tenant',
  '50053': 'account-disabled',
  '50057': 'account-disabled',
  '500133': 'clock-wrong',
  '700024': 'clock-wrong',
  '90012': 'timed-out',
  '90033': 'server-down',
};

/** OAuth error codes (RFC 6749, OpenID Connect Core) and those of MSAL itself. */
const byErrorCode: Readonly<Record<string, SignInProblemCode>> = {
  access_denied: 'cancelled',
  user_cancelled: 'cancelled',
  user_canceled: 'cancelled',
  consent_required: 'consent-needed',
  popup_window_error: 'popup-blocked',
  empty_window_error: 'popup-blocked',
  storage_not_supported: 'storage-blocked',
  cache_quota_exceeded: 'storage-blocked',
  // The same, when MSAL wraps its own error in another.
  CacheError: 'storage-blocked',
  crypto_nonexistent: 'storage-blocked',
  no_token_request_cache_error: 'storage-blocked',
  no_network_connectivity: 'offline',
  timed_out: 'timed-out',
  temporarily_unavailable: 'server-down',
  server_error: 'server-down',
  service_unavailable: 'server-down',
  network_error: 'server-down',
  get_request_failed: 'server-down',
  post_request_failed: 'server-down',
  failed_to_parse_response: 'server-down',
  endpoints_resolution_error: 'server-down',
  openid_config_error: 'server-down',
};

/** What an MSAL `AuthError` and its subclasses carry, as far as it is read here. */
type AuthErrorLike = {
  readonly errorCode?: unknown;
  readonly errorMessage?: unknown;
  readonly correlationId?: unknown;
};

/**
 * Any error of the way into or out of a session, in words.
 *
 * @param online `navigator.onLine`: a request that failed without a network is "offline"
 */
export function explainSignInError(error: unknown, online: boolean): SignInProblem {
  if (error instanceof SignInError) return error.problem;
  if (error instanceof TypeError || isTimeout(error) || isChunkError(error)) {
    return signInProblem(online ? 'server-down' : 'offline');
  }
  const { errorCode, errorMessage, correlationId } = fieldsOf(error);
  const aadsts = /AADSTS(\d+)/.exec(errorMessage)?.[1];
  const code = codeOf(errorCode, aadsts);
  const reference = aadsts ? `AADSTS${aadsts}` : correlationId || errorCode || null;
  if (code === 'server-down' && !online) return signInProblem('offline');
  return signInProblem(code, reference);
}

function codeOf(errorCode: string, aadsts: string | undefined): SignInProblemCode {
  const named = aadsts && byAadsts[aadsts];
  if (named) return named;
  // With a code of its own, `access_denied` is a refusal (such as conditional access).
  if (aadsts && errorCode === 'access_denied') return 'unknown';
  return byErrorCode[errorCode] ?? 'unknown';
}

function fieldsOf(error: unknown) {
  const like: AuthErrorLike = typeof error === 'object' && error !== null ? error : {};
  return {
    errorCode: textOf(like.errorCode),
    errorMessage: textOf(like.errorMessage),
    correlationId: textOf(like.correlationId),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A script of the app itself did not arrive: offline, or replaced by a newer version. */
function isChunkError(error: unknown): boolean {
  return error instanceof Error && error.name === 'ChunkLoadError';
}
