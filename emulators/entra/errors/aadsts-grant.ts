import { AadstsError } from './aadsts-error.ts';

/** Refusals of the token endpoint about a code, a refresh token, an assertion or the client. */
export const aadstsGrant = {
  codeInvalid: () =>
    new AadstsError(
      9002313,
      'invalid_grant',
      'Invalid request. Request is malformed or invalid: the authorization code is unknown.',
    ),
  codeRedeemed: () =>
    new AadstsError(
      54005,
      'invalid_grant',
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    ),
  codeExpired: () =>
    new AadstsError(
      70008,
      'invalid_grant',
      'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
    ),
  codeOfOtherTenant: () =>
    new AadstsError(
      700005,
      'invalid_grant',
      'Provided Authorization Code is intended to use against other tenant, thus rejected.',
    ),
  grantOfOtherClient: (clientId: string) =>
    new AadstsError(
      700003,
      'invalid_grant',
      `The provided grant was not issued to the client '${clientId}'.`,
    ),
  redirectUriDiffers: () =>
    new AadstsError(
      500112,
      'invalid_grant',
      "The reply address does not match the reply address provided when requesting Authorization code. It must match the 'redirect_uri' of the authorization request.",
    ),
  verifierMismatch: () =>
    new AadstsError(
      50148,
      'invalid_grant',
      'The code_verifier does not match the code_challenge supplied in the authorization request for PKCE.',
    ),
  verifierMalformed: () =>
    new AadstsError(501481, 'invalid_grant', 'Invalid size of Code_Verifier parameter.'),
  crossOriginOnly: () =>
    new AadstsError(
      9002327,
      'invalid_request',
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
    ),
  crossOriginForbidden: () =>
    new AadstsError(
      9002326,
      'invalid_request',
      "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type.",
    ),
  refreshTokenInvalid: () =>
    new AadstsError(
      70000,
      'invalid_grant',
      "The provided value for the input parameter 'refresh_token' is not valid.",
      { suberror: 'bad_token' },
    ),
  refreshTokenExpired: (issued: string) =>
    new AadstsError(
      700084,
      'invalid_grant',
      `The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which can't be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page. The token was issued on ${issued}.`,
    ),
  grantRevoked: (issued: string) =>
    new AadstsError(
      50173,
      'invalid_grant',
      `The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '${issued}'.`,
    ),
  credentialMissing: () =>
    new AadstsError(
      7000218,
      'invalid_client',
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    ),
  secretInvalid: (clientId: string) =>
    new AadstsError(
      7000215,
      'invalid_client',
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
    ),
  publicClient: () =>
    new AadstsError(
      700025,
      'invalid_client',
      "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
    ),
  assertionMalformed: () =>
    new AadstsError(50027, 'invalid_request', 'JWT token is invalid or malformed.'),
  clientAssertionSignature: () =>
    new AadstsError(
      700027,
      'invalid_client',
      'The certificate with identifier used to sign the client assertion is not registered on application, or the signature is invalid.',
    ),
  clientAssertionExpired: () =>
    new AadstsError(
      700024,
      'invalid_client',
      'Client assertion is not within its valid time range.',
    ),
  noFederatedCredential: (code: 700211 | 700212 | 700213, part: string, value: string) =>
    new AadstsError(
      code,
      'invalid_client',
      `No matching federated identity record found for presented assertion ${part} '${value}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
    ),
  assertionSignature: () =>
    new AadstsError(50013, 'invalid_grant', 'Assertion failed signature validation.'),
  assertionExpired: () =>
    new AadstsError(500133, 'invalid_grant', 'Assertion is not within its valid time range.'),
  assertionAudience: () =>
    new AadstsError(
      500131,
      'invalid_grant',
      'Assertion audience does not match the Client app presenting the assertion.',
    ),
  assertionWithoutPerson: (clientId: string) =>
    new AadstsError(
      7000114,
      'invalid_grant',
      `Application '${clientId}' is not allowed to make application on-behalf-of calls.`,
    ),
};
