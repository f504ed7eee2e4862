import 'server-only';
import type { Me } from '@/lib/contract/me.ts';
import { permissionsOf } from '@/lib/policy/grants.ts';
import { type Answer, json } from '@/lib/server/http/answer.ts';
import type { Principal } from './principal.ts';

/** A remembered token gives the same principal each time; describing it costs more than sending it. */
const described = new WeakMap<Principal, Answer>();

/** The caller as `GET /api/v1/me` shows it. */
export function describeCaller(principal: Principal): Answer {
  const known = described.get(principal);
  if (known !== undefined) return known;
  const description = json(describe(principal));
  described.set(principal, description);
  return description;
}

function describe(principal: Principal): Me {
  const { issuedAt, expiresAt, ...token } = principal.token;
  return {
    kind: principal.kind,
    name: principal.name,
    username: principal.username,
    tenantId: principal.tenantId,
    objectId: principal.objectId,
    clientId: principal.clientId,
    roles: [...principal.roles],
    ignoredRoles: [...principal.ignoredRoles],
    permissions: [...permissionsOf(principal)],
    token: {
      ...token,
      issuedAt: isoTime(issuedAt),
      expiresAt: isoTime(expiresAt),
      scopes: [...token.scopes],
      claims: { ...token.claims },
    },
  };
}

function isoTime(secondsSinceEpoch: number): string {
  return new Date(secondsSinceEpoch * 1000).toISOString();
}
