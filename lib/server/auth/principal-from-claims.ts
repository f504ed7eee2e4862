import 'server-only';
import { isRole, type PrincipalKind, type Role, rolesHeldBy } from '@/lib/policy/roles.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import type { Settings } from '@/lib/server/settings/settings.ts';
import { type Claims, readGuid, readString, readStrings } from './claim-readers.ts';
import type { Principal } from './principal.ts';
import type { TokenAuthority } from './token-authority.ts';
import { checkClient, readClientId } from './token-client.ts';
import { readKind } from './token-kind.ts';
import { checkLifetime } from './token-lifetime.ts';

export type ClaimRules = Pick<Settings, 'apiClientId' | 'spaClientId' | 'allowedClients'>;

/**
 * Decides about the claims of a token whose signature is verified.
 *
 * @param authority the tenant and version whose key signed it, with the issuer its metadata names
 * @param now seconds since the epoch
 * @throws {ProblemError} 401 `token-*` when this is not an access token for this API and this
 * moment; 403 `client-not-allowed` or `scope-missing` when it is, for a client that may not call.
 */
export function principalFromClaims(
  claims: Claims,
  authority: TokenAuthority & { readonly issuer: string },
  rules: ClaimRules,
  now: number,
): Principal {
  if (claims.iss !== authority.issuer) throw new ProblemError('token-issuer');
  const audience = readAudience(claims, rules.apiClientId);
  const lifetime = checkLifetime(claims, now);
  const clientId = readClientId(claims);
  const objectId = readGuid(claims, 'oid');
  readString(claims, 'sub');
  const held = readStrings(claims, 'roles');
  const { kind, scopes } = readKind(claims);
  checkClient(clientId, kind, rules);
  const { version, issuer, tenantId } = authority;
  const token = { version, issuer, audience, ...lifetime, scopes, claims };
  return {
    kind,
    tenantId,
    objectId,
    clientId,
    ...namesOf(claims, clientId),
    ...sortRoles(held, kind),
    token,
  };
}

/** Entra writes one audience, as a string: the client id (v2), or that or its URI (v1). */
function readAudience(claims: Claims, apiClientId: string): string {
  const audience = claims.aud;
  if (audience !== apiClientId && audience !== `api://${apiClientId}`) {
    throw new ProblemError('token-audience');
  }
  return audience;
}

/** The `roles` claim does not tell people's roles from services', so a role of the other kind, like
 * an unknown one, counts for nothing. */
function sortRoles(
  held: readonly string[],
  kind: PrincipalKind,
): { readonly roles: readonly Role[]; readonly ignoredRoles: readonly string[] } {
  const accepted = rolesHeldBy(kind);
  const unique = [...new Set(held)];
  const isAccepted = (role: string): role is Role => isRole(role) && accepted.includes(role);
  return {
    roles: unique.filter(isAccepted),
    ignoredRoles: unique.filter((role) => !isAccepted(role)),
  };
}

/** For display only. A service has no name in its token, so its client id stands in. */
function namesOf(
  claims: Claims,
  clientId: string,
): { readonly name: string; readonly username: string | null } {
  const username = text(claims.preferred_username) ?? text(claims.upn) ?? null;
  return { name: text(claims.name) ?? username ?? clientId, username };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
