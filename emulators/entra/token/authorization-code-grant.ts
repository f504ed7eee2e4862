import { parseRequestedClaims } from '../claims/requested-claims.ts';
import { aadsts } from '../errors/aadsts.ts';
import { aadstsGrant } from '../errors/aadsts-grant.ts';
import { resolveScopes } from '../lookup/resolve-scopes.ts';
import type { CodeGrant } from './authorization-codes.ts';
import { grantedPerson } from './granted-person.ts';
import { clientInfo, personTokens } from './person-tokens.ts';
import { verifyChallenge } from './pkce.ts';
import type { TokenRequest, TokenResponse } from './token-request.ts';

/**
 * `grant_type=authorization_code` (RFC 6749, section 4.1.3). A code that comes twice also revokes
 * what the first use led to (section 4.1.2).
 */
export function authorizationCodeGrant(request: TokenRequest): TokenResponse {
  const { state, client, parameters } = request;
  const code = parameters('code');
  if (code === undefined) throw aadsts.missingParameter('code');
  const found = state.codes.find(code);
  if (found === undefined) throw aadstsGrant.codeInvalid();
  if (found.family !== null) {
    state.refreshTokens.revokeFamily(found.family);
    throw aadstsGrant.codeRedeemed();
  }
  const { grant } = found;
  checkGrant(request, grant);

  const person = grantedPerson(request, grant);
  const scopes = resolveScopes(state.directory, client, parameters('scope') ?? grant.scope);
  const { token, family } = state.refreshTokens.start({
    clientId: client.id,
    accountId: grant.accountId,
    tenantId: grant.tenantId,
    scope: grant.scope,
    sid: grant.sid,
    contexts: grant.contexts,
    issuedAt: state.clock.now(),
    expiresAt: state.clock.now() + state.settings.refreshTokenSeconds,
  });
  state.codes.markRedeemed(code, family.id);
  const requested = parseRequestedClaims(parameters('claims') ?? grant.claims);
  return {
    ...personTokens(state, { ...request, ...grant, person, scopes, requested }),
    ...(scopes.openId.has('offline_access')
      ? { refresh_token: token, refresh_token_expires_in: state.settings.refreshTokenSeconds }
      : {}),
    ...(parameters('client_info') === '1' ? { client_info: clientInfo(person) } : {}),
  };
}

function checkGrant({ state, path, client, parameters }: TokenRequest, grant: CodeGrant): void {
  if (grant.clientId !== client.id) throw aadstsGrant.grantOfOtherClient(client.id);
  if (path.tenant !== null && path.tenant.id !== grant.tenantId) {
    throw aadstsGrant.codeOfOtherTenant();
  }
  if (parameters('redirect_uri') !== grant.redirectUri) throw aadstsGrant.redirectUriDiffers();
  if (state.clock.now() > grant.issuedAt + state.settings.codeSeconds) {
    throw aadstsGrant.codeExpired();
  }
  if (grant.codeChallenge !== undefined) {
    verifyChallenge(grant.codeChallenge, parameters('code_verifier'));
  }
}
