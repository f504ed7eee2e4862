import type { EntraState } from '../entra-state.ts';
import { issuerOf } from '../lookup/resolve-tenant.ts';
import type { AccessTokenGrant, PersonSubject, ServiceSubject } from './access-token-grant.ts';
import { groupClaims } from './group-claims.ts';
import { opaqueClaims, pairwiseSubject } from './opaque-claims.ts';
import { v1Claims } from './v1-claims.ts';
import { v2Claims } from './v2-claims.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** Entra dates a token back, so that a recipient whose clock is behind accepts it at once. */
export const backdatedSeconds = 300;

/** The claims of an access token in the version that the API's registration asks for. */
export function accessTokenClaims(
  state: EntraState,
  grant: AccessTokenGrant,
  lifetimeSeconds: number,
): Claims {
  const version = grant.resource.api?.tokenVersion ?? 1;
  const now = state.clock.now();
  const specific = version === 2 ? v2Claims(grant) : v1Claims(state, grant);
  return {
    aud: version === 2 ? grant.resource.id : grant.resourceName,
    iss: issuerOf(state.origin, grant.tenantId, version),
    iat: now - backdatedSeconds,
    nbf: now - backdatedSeconds,
    exp: now + lifetimeSeconds,
    ...opaqueClaims(),
    ...specific,
    ...(grant.subject.kind === 'person'
      ? personClaims(grant, grant.subject)
      : serviceClaims(grant, grant.subject)),
    tid: grant.tenantId,
    ver: `${version}.0`,
  };
}

function personClaims({ resource }: AccessTokenGrant, subject: PersonSubject): Claims {
  const { person, scopes, contexts, clientCapabilities } = subject;
  const assignable = (resource.api?.appRoles.length ?? 0) > 0;
  return {
    oid: person.id,
    sub: pairwiseSubject(resource.id, person.id),
    scp: scopes.join(' '),
    ...(assignable && person.roles.length > 0 ? { roles: person.roles } : {}),
    ...(resource.api?.groupClaims ? groupClaims(person) : {}),
    ...(contexts.length > 0 ? { acrs: contexts } : {}),
    ...(clientCapabilities.length > 0 ? { xms_cc: clientCapabilities } : {}),
  };
}

function serviceClaims({ resource }: AccessTokenGrant, { service }: ServiceSubject): Claims {
  const assignable = (resource.api?.appRoles.length ?? 0) > 0;
  return {
    oid: service.principalId,
    sub: service.principalId,
    ...(assignable && service.roles.length > 0 ? { roles: service.roles } : {}),
    ...(resource.api?.optionalClaims.includes('idtyp') ? { idtyp: 'app' } : {}),
  };
}
