import {
  personClaims,
  serviceClaims,
  serviceId,
  signed,
  type TokenKit,
  without,
} from './token-kit.ts';

/** A valid token that is worth no role: the guard answers `permission-missing`. */
export type PowerlessToken = {
  readonly name: string;
  readonly kind: 'person' | 'service';
  readonly ignoredRoles: readonly string[];
  readonly token: (kit: TokenKit) => string;
};

/**
 * Entra issues these to anyone who asks, so they are no attack in themselves; they must only never
 * open anything.
 */
export const powerlessTokens: readonly PowerlessToken[] = [
  {
    name: 'app-only without any role',
    kind: 'service',
    ignoredRoles: [],
    token: (kit) => signed(kit.keys.current, without(serviceClaims(kit), 'roles')),
  },
  {
    name: 'app-only with a person’s role',
    kind: 'service',
    ignoredRoles: ['Books.Admin'],
    token: (kit) =>
      signed(kit.keys.current, serviceClaims(kit, { roles: ['Books.Admin'], idtyp: 'app' })),
  },
  {
    name: 'app-only with the role of another application',
    kind: 'service',
    ignoredRoles: ['User.Read.All'],
    token: (kit) => signed(kit.keys.current, serviceClaims(kit, { roles: ['User.Read.All'] })),
  },
  {
    name: 'a person’s claims without scp, and a person’s role',
    kind: 'service',
    ignoredRoles: ['Books.Admin'],
    token: (kit) =>
      signed(kit.keys.current, without(personClaims(kit, { roles: ['Books.Admin'] }), 'scp')),
  },
  {
    name: 'a person with a service’s role',
    kind: 'person',
    ignoredRoles: ['Books.Import.All'],
    token: (kit) => signed(kit.keys.current, personClaims(kit, { roles: ['Books.Import.All'] })),
  },
  {
    name: 'a person with roles that only look like ours',
    kind: 'person',
    ignoredRoles: ['books.admin', 'Books.Admin ', 'constructor', '__proto__'],
    token: (kit) => {
      const roles = ['books.admin', 'Books.Admin ', 'constructor', '__proto__'];
      return signed(kit.keys.current, personClaims(kit, { roles, oid: serviceId }));
    },
  },
];
