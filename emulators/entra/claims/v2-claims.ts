import type { Person } from '../directory-types.ts';
import type { AccessTokenGrant } from './access-token-grant.ts';
import { homeIssuer } from './home-issuer.ts';

/**
 * What only v2 access tokens have.
 * https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function v2Claims({ client, clientAuthenticated, subject }: AccessTokenGrant) {
  return {
    azp: client.id,
    /** 0: public client, 2: client assertion. */
    azpacr: clientAuthenticated ? '2' : '0',
    ...(subject.kind === 'person' ? displayClaims(subject.person) : {}),
  };
}

function displayClaims(person: Person) {
  return {
    name: `${person.givenName} ${person.familyName}`,
    preferred_username: person.username,
    ...(person.home === undefined ? {} : { idp: homeIssuer(person.home.tenantId) }),
  };
}
