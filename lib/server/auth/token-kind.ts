import 'server-only';
import type { PrincipalKind } from '@/lib/policy/roles.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { type Claims, readString } from './claim-readers.ts';

/** The scope under which an application may act for a signed-in person. */
const requiredScope = 'access_as_user';

export type TokenKind = { readonly kind: PrincipalKind; readonly scopes: readonly string[] };

/**
 * `scp` is in delegated tokens only. Without it the caller is a service, also when nothing else says
 * so (`idtyp` is optional); it can then do only what an application role grants.
 * https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 *
 * @throws {ProblemError} `token-claims` when `idtyp` contradicts `scp`; `scope-missing` when an
 * application acts for a person without the scope.
 */
export function readKind(claims: Claims): TokenKind {
  const kind = claims.scp === undefined ? 'service' : 'person';
  const { idtyp } = claims;
  if (idtyp !== undefined && idtyp !== (kind === 'service' ? 'app' : 'user')) {
    throw new ProblemError('token-claims', 'The claims “idtyp” and “scp” contradict each other.');
  }
  if (kind === 'service') return { kind, scopes: [] };
  const scopes = readString(claims, 'scp').split(' ');
  if (!scopes.includes(requiredScope)) {
    throw new ProblemError('scope-missing', `The token lacks the scope “${requiredScope}”.`);
  }
  return { kind, scopes };
}
