import type { Permission } from './permissions.ts';
import { type PrincipalKind, type Role, roles } from './roles.ts';

/** What running the lending desk takes. */
const desk = [
  'books.edit',
  'books.import',
  'books.export',
  'copies.manage',
  'loans.borrow',
  'loans.manage',
] as const;

/** What everyone may do who uses the library in person. */
const wishing = ['wishes.read', 'wishes.make'] as const;

/** What it takes to choose which books to buy. */
const choosing = ['wishes.decide', 'statistics.read'] as const;

/** Which role grants what. The one table; everything else asks it through the functions below. */
const grants: Readonly<Record<Role, readonly Permission[]>> = {
  'Books.Reader': ['books.read', 'loans.borrow', ...wishing],
  'Books.Librarian': ['books.read', 'books.create', ...desk, ...wishing, ...choosing],
  'Books.Admin': [
    'books.read',
    'books.create',
    'books.withdraw',
    ...desk,
    ...wishing,
    ...choosing,
    'offices.manage',
    'library.administer',
    'platform.read',
  ],
  'Access.Admin': ['access.read', 'access.revoke', 'platform.read'],
  'Audit.Reader': ['audit.read'],
  'Books.Read.All': ['books.read'],
  'Books.Import.All': ['books.read', 'books.create', 'books.import'],
};

/**
 * What a valid token alone is worth. A person signs in and sees their own access before anyone
 * grants a role; a service without a role gets nothing, because Entra issues app-only tokens to any
 * client of the tenant unless assignment is required.
 */
const baseline: Readonly<Record<PrincipalKind, readonly Permission[]>> = {
  person: ['me.read'],
  service: [],
};

/** What any accepted role adds to the baseline. */
const withAnyRole: readonly Permission[] = ['me.read'];

/** The bearer of a decision: what kind of principal, and which accepted roles. */
export type Subject = { readonly kind: PrincipalKind; readonly roles: readonly Role[] };

export function permissionsOf(subject: Subject): ReadonlySet<Permission> {
  const granted = subject.roles.flatMap((role) => grants[role]);
  const extra = subject.roles.length > 0 ? withAnyRole : [];
  return new Set([...baseline[subject.kind], ...extra, ...granted]);
}

export function allows(subject: Subject, permission: Permission): boolean {
  if (baseline[subject.kind].includes(permission)) return true;
  if (subject.roles.length > 0 && withAnyRole.includes(permission)) return true;
  return subject.roles.some((role) => grants[role].includes(permission));
}

/** The roles that would grant `permission`, in the order of declaration: what a refusal tells. */
export function rolesGranting(permission: Permission): readonly Role[] {
  return roles.filter((role) => grants[role].includes(permission));
}

export function permissionsGrantedBy(role: Role): readonly Permission[] {
  return grants[role];
}
