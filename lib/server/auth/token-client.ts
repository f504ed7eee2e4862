import 'server-only';
import type { PrincipalKind } from '@/lib/policy/roles.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { type Claims, readGuid } from './claim-readers.ts';

/** Claims that only an id token carries (OpenID Connect Core sections 2 and 3.3.2.11). */
const idTokenClaims = ['nonce', 'at_hash', 'c_hash'] as const;

/**
 * The application that got the token: `azp` in v2, `appid` in v1. An id token is for the application
 * that signs people in and names no other, which is how an id token for the API itself is told from
 * an access token for it: issuer, audience and roles look alike.
 * https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 *
 * @throws {ProblemError} `token-kind` for an id token, `token-claims` for a malformed client id.
 */
export function readClientId(claims: Claims): string {
  const name = claims.ver === '2.0' ? 'azp' : 'appid';
  if (claims[name] === undefined || idTokenClaims.some((claim) => claims[claim] !== undefined)) {
    throw new ProblemError('token-kind', 'Send an access token for this API, not an id token.');
  }
  return readGuid(claims, name);
}

export type ClientRules = {
  readonly spaClientId: string;
  readonly allowedClients: readonly string[] | null;
};

/**
 * With a list, exactly its clients may call. Without, people come through the SPA alone, and a
 * service may be any client of the tenant, since it can do nothing until a role is assigned to it.
 *
 * @throws {ProblemError} `client-not-allowed`
 */
export function checkClient(clientId: string, kind: PrincipalKind, rules: ClientRules): void {
  const { allowedClients, spaClientId } = rules;
  const allowed =
    allowedClients?.includes(clientId) ?? (kind === 'service' || clientId === spaClientId);
  if (!allowed) throw new ProblemError('client-not-allowed');
}
