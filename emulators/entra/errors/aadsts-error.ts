/** The `error` values of RFC 6749 sections 4.1.2.1 and 5.2, OpenID Connect, and Entra's own. */
export type OAuthError =
  | 'access_denied'
  | 'interaction_required'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_instance'
  | 'invalid_request'
  | 'invalid_resource'
  | 'invalid_scope'
  | 'invalid_tenant'
  | 'login_required'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type';

type Details = {
  /** Tells clients what kind of interaction helps; MSAL reads it. */
  readonly suberror?: string;
  /** A claims challenge: the JSON to send as `claims` with the next request. */
  readonly claims?: string;
};

/**
 * A refusal as Entra gives it: a numbered reason inside an OAuth error.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export class AadstsError extends Error {
  readonly code: number;
  readonly error: OAuthError;
  readonly details: Details;

  constructor(code: number, error: OAuthError, message: string, details: Details = {}) {
    super(`AADSTS${code}: ${message}`);
    this.name = 'AadstsError';
    this.code = code;
    this.error = error;
    this.details = details;
  }

  /** RFC 6749, section 5.2: 401 when the client's own authentication failed. */
  get status(): 400 | 401 {
    return this.error === 'invalid_client' ? 401 : 400;
  }
}
