import { issuerOf, type TenantPath } from '../lookup/resolve-tenant.ts';

/**
 * The metadata document (OpenID Connect Discovery, section 3), as far as the emulator serves what
 * it names. Like Entra it leaves out `code_challenge_methods_supported`.
 */
export function openidConfiguration(origin: string, path: TenantPath, version: 1 | 2) {
  const base = `${origin}/${path.segment}`;
  return {
    issuer: issuerOf(origin, path.issuerTenant, version),
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/${version === 2 ? 'v2.0/' : ''}keys`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: [
      'sub',
      'iss',
      'aud',
      'exp',
      'iat',
      'nonce',
      'preferred_username',
      'name',
    ].concat(['tid', 'ver', 'oid', 'email', 'sid']),
    request_uri_parameter_supported: false,
    http_logout_supported: true,
    frontchannel_logout_supported: false,
    tenant_region_scope: path.tenant === null ? null : 'EU',
    cloud_instance_name: new URL(origin).host,
  };
}
