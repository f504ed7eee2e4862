import { aadsts } from '../errors/aadsts.ts';
import { findResource } from '../lookup/resolve-scopes.ts';
import { issueAccessToken } from './access-token.ts';
import type { TokenRequest, TokenResponse } from './token-request.ts';

const defaultScope = '/.default';

/**
 * `grant_type=client_credentials` (RFC 6749, section 4.4). A client without a role gets a token
 * too: Entra refuses only when assignment is required.
 */
export function clientCredentialsGrant(request: TokenRequest): TokenResponse {
  const { state, path, client, parameters } = request;
  if (path.tenant === null) throw aadsts.noTenantInformation();
  const scope = parameters('scope');
  if (scope === undefined) throw aadsts.missingParameter('scope');
  if (!scope.endsWith(defaultScope)) throw aadsts.defaultScopeRequired(scope);
  const { service } = client;
  if (service === undefined) throw aadsts.applicationNotFound(client.id, path.tenant.name);
  const resourceName = scope.slice(0, -defaultScope.length);
  const { accessToken, expiresIn } = issueAccessToken(state, {
    resource: findResource(state.directory, resourceName),
    resourceName,
    tenantId: path.tenant.id,
    client,
    clientAuthenticated: true,
    subject: { kind: 'service', service },
  });
  return {
    token_type: 'Bearer',
    expires_in: expiresIn,
    ext_expires_in: expiresIn,
    access_token: accessToken,
  };
}
