import type { Person } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { issuerOf } from '../lookup/resolve-tenant.ts';
import type { AccessTokenGrant } from './access-token-grant.ts';
import { homeIssuer } from './home-issuer.ts';

/**
 * What only v1 access tokens have.
 * https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function v1Claims(state: EntraState, grant: AccessTokenGrant) {
  const { client, clientAuthenticated, subject } = grant;
  const asClient = { appid: client.id, appidacr: clientAuthenticated ? '2' : '0' };
  if (subject.kind === 'service') {
    return { ...asClient, idp: issuerOf(state.origin, grant.tenantId, 1) };
  }
  return { ...asClient, acr: '1', amr: ['pwd'], ipaddr: '127.0.0.1', ...names(subject.person) };
}

/** A guest has no `upn` here, unlike a member. */
function names(person: Person) {
  const guest = person.home !== undefined;
  return {
    given_name: person.givenName,
    family_name: person.familyName,
    name: `${person.givenName} ${person.familyName}`,
    unique_name: person.username,
    ...(guest
      ? { email: person.username, idp: homeIssuer(person.home.tenantId) }
      : { upn: person.username }),
  };
}
