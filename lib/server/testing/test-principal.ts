import 'server-only';
import type { Principal } from '@/lib/server/auth/principal.ts';

export const tenantA = 'aaaaaaaa-0000-4000-8000-00000000000a';
export const tenantB = 'bbbbbbbb-0000-4000-8000-00000000000b';

/** A signed-in librarian of tenant A, but for what `changes` says. */
export function testPrincipal(changes: Partial<Principal> = {}): Principal {
  return {
    kind: 'person',
    tenantId: tenantA,
    objectId: 'cccccccc-0000-4000-8000-00000000000c',
    clientId: 'dddddddd-0000-4000-8000-00000000000d',
    name: 'Robin Example',
    username: 'robin@example.test',
    roles: ['Books.Librarian'],
    ignoredRoles: [],
    token: {
      version: '2.0',
      issuer: `https://login.example.test/${tenantA}/v2.0`,
      audience: 'eeeeeeee-0000-4000-8000-00000000000e',
      issuedAt: 1_700_000_000,
      expiresAt: 1_700_003_600,
      scopes: ['access_as_user'],
      claims: {},
    },
    ...changes,
  };
}
