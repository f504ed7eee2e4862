import type { Application, Person } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { issuerOf } from '../lookup/resolve-tenant.ts';
import { backdatedSeconds, type Claims } from './access-token-claims.ts';
import { homeIssuer } from './home-issuer.ts';
import { opaqueClaims, pairwiseSubject } from './opaque-claims.ts';
import type { RequestedClaims } from './requested-claims.ts';

type IdTokenGrant = {
  readonly client: Application;
  readonly person: Person;
  readonly openId: ReadonlySet<string>;
  readonly nonce: string | undefined;
  readonly sid: string;
  readonly requested: RequestedClaims;
};

/** A v2 id token: for the client, never for an API (OpenID Connect Core, section 2). */
export function idTokenClaims(state: EntraState, grant: IdTokenGrant): Claims {
  const { client, person, openId, nonce, sid, requested } = grant;
  const now = state.clock.now();
  return {
    aud: client.id,
    iss: issuerOf(state.origin, person.tenantId, 2),
    iat: now - backdatedSeconds,
    nbf: now - backdatedSeconds,
    exp: now + state.settings.idTokenSeconds,
    ...opaqueClaims(),
    ...(openId.has('profile') ? profile(person) : {}),
    ...(openId.has('email') || requested.idToken.has('email') ? { email: person.username } : {}),
    ...(person.home === undefined ? {} : { idp: homeIssuer(person.home.tenantId) }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(requested.idToken.has('login_hint') ? { login_hint: loginHintOf(person) } : {}),
    sid,
    sub: pairwiseSubject(client.id, person.id),
    tid: person.tenantId,
    ver: '2.0',
  };
}

function profile(person: Person) {
  return {
    name: `${person.givenName} ${person.familyName}`,
    oid: person.id,
    preferred_username: person.username,
  };
}

/** Opaque to clients: they hand it back as the `login_hint` parameter. */
function loginHintOf(person: Person): string {
  return `O.${Buffer.from(person.home?.id ?? person.id).toString('base64url')}`;
}
