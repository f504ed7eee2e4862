import { idTokenClaims } from '../claims/id-token-claims.ts';
import type { RequestedClaims } from '../claims/requested-claims.ts';
import type { Application, Person } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import type { ResolvedScopes } from '../lookup/resolve-scopes.ts';
import { issueAccessToken, sign } from './access-token.ts';

export type PersonTokenGrant = {
  readonly client: Application;
  readonly clientAuthenticated: boolean;
  /** The entry in the tenant that the tokens are for. */
  readonly person: Person;
  readonly scopes: ResolvedScopes;
  readonly requested: RequestedClaims;
  /** Authentication contexts that the sign-in has confirmed. */
  readonly contexts: readonly string[];
  readonly sid: string;
  readonly nonce: string | undefined;
};

/** The part of a token response that every delegated grant has (RFC 6749, section 5.1). */
export function personTokens(state: EntraState, grant: PersonTokenGrant) {
  const { client, person, scopes, requested, contexts } = grant;
  const { accessToken, expiresIn } = issueAccessToken(state, {
    resource: scopes.resource,
    resourceName: scopes.resourceName,
    tenantId: person.tenantId,
    client,
    clientAuthenticated: grant.clientAuthenticated,
    subject: {
      kind: 'person',
      person,
      scopes: scopes.granted,
      contexts: requested.contexts.filter((context) => contexts.includes(context)),
      clientCapabilities: requested.clientCapabilities,
    },
  });
  const idToken = scopes.openId.has('openid')
    ? { id_token: sign(state, idTokenClaims(state, { ...grant, openId: scopes.openId })) }
    : {};
  return {
    token_type: 'Bearer',
    scope: scopes.described,
    expires_in: expiresIn,
    ext_expires_in: expiresIn,
    access_token: accessToken,
    ...idToken,
  };
}

/** `client_info`: names the account at home, so a guest keeps one identity in MSAL's cache. */
export function clientInfo(person: Person): string {
  const { id, tenantId } = person.home ?? person;
  return Buffer.from(JSON.stringify({ uid: id, utid: tenantId })).toString('base64url');
}
