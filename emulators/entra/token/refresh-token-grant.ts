import { parseRequestedClaims } from '../claims/requested-claims.ts';
import { aadsts } from '../errors/aadsts.ts';
import { aadstsGrant } from '../errors/aadsts-grant.ts';
import { aadstsPerson } from '../errors/aadsts-person.ts';
import { resolveScopes } from '../lookup/resolve-scopes.ts';
import { grantedPerson } from './granted-person.ts';
import { clientInfo, personTokens } from './person-tokens.ts';
import type { RefreshToken, TokenFamily } from './refresh-tokens.ts';
import type { TokenRequest, TokenResponse } from './token-request.ts';

/** `grant_type=refresh_token` (RFC 6749, section 6): new tokens, and the next refresh token. */
export function refreshTokenGrant(request: TokenRequest): TokenResponse {
  const { state, client, parameters } = request;
  const refreshToken = findUsable(request);
  const { family } = refreshToken;
  const person = grantedPerson(request, family);
  const requested = parseRequestedClaims(parameters('claims'));
  requireNoInteraction(request, family, requested.contexts);
  const scopes = resolveScopes(state.directory, client, parameters('scope') ?? family.scope);

  refreshToken.rotatedAt ??= state.clock.now();
  return {
    ...personTokens(state, {
      ...request,
      person,
      scopes,
      requested,
      contexts: family.contexts,
      sid: family.sid,
      nonce: undefined,
    }),
    refresh_token: state.refreshTokens.next(family),
    refresh_token_expires_in: family.expiresAt - state.clock.now(),
    ...(parameters('client_info') === '1' ? { client_info: clientInfo(person) } : {}),
  };
}

/** A rotated token that comes back after the grace was copied: its whole family ends. */
function findUsable({ state, client, parameters }: TokenRequest): RefreshToken {
  const value = parameters('refresh_token');
  if (value === undefined) throw aadsts.missingParameter('refresh_token');
  const found = state.refreshTokens.find(value);
  if (found === undefined) throw aadstsGrant.refreshTokenInvalid();
  const { family, rotatedAt } = found;
  const now = state.clock.now();
  const issued = state.clock.timestamp(family.issuedAt);
  if (family.clientId !== client.id) throw aadstsGrant.grantOfOtherClient(client.id);
  if (family.revoked) throw aadstsGrant.grantRevoked(issued);
  if (now >= family.expiresAt) throw aadstsGrant.refreshTokenExpired(issued);
  if (rotatedAt !== null && now > rotatedAt + state.settings.refreshReuseGraceSeconds) {
    state.refreshTokens.revokeFamily(family.id);
    throw aadstsGrant.refreshTokenInvalid();
  }
  return found;
}

/** @throws {AadstsError} 50076 with a claims challenge, 65001 */
function requireNoInteraction(
  { state, client }: TokenRequest,
  family: TokenFamily,
  contexts: readonly string[],
): void {
  const missing = contexts.filter((context) => !family.contexts.includes(context));
  if (missing.length > 0) {
    const acrs = { essential: true, values: missing };
    throw aadstsPerson.interactionRequired(JSON.stringify({ access_token: { acrs } }));
  }
  if (state.flags.interactionRequired.has(family.accountId)) {
    throw aadstsPerson.interactionRequired();
  }
  if (state.flags.consentRequired.has(family.accountId)) {
    throw aadstsPerson.consentRequired(client.id, client.name);
  }
}
