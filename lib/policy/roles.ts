/**
 * The app roles, declared once. The values are what Entra puts into the `roles` claim; Terraform,
 * the emulator's directory and the OpenAPI document are generated from or tested against this table.
 *
 * People and services have separate roles (`allowedMemberTypes` in the app manifest), because the
 * claim itself does not tell a person's role from a service's.
 * https://learn.microsoft.com/entra/identity-platform/howto-add-app-roles-in-apps
 */
export type PrincipalKind = 'person' | 'service';

type RoleDeclaration = {
  readonly heldBy: PrincipalKind;
  readonly title: string;
  /** One sentence for the person who asks "what would this role give me?". */
  readonly description: string;
};

const declarations = {
  'Books.Reader': {
    heldBy: 'person',
    title: 'Reader',
    description: 'Search the catalogue, borrow books and reserve them.',
  },
  'Books.Librarian': {
    heldBy: 'person',
    title: 'Librarian',
    description:
      'Run the lending desk: lend, take back, add and correct books, and look after copies.',
  },
  'Books.Admin': {
    heldBy: 'person',
    title: 'Library administrator',
    description:
      'Run the library: all a librarian may do, withdraw books, and see the key figures.',
  },
  'Access.Admin': {
    heldBy: 'person',
    title: 'Access administrator',
    description: 'See every role, what it unlocks and who may grant it.',
  },
  'Audit.Reader': {
    heldBy: 'person',
    title: 'Auditor',
    description: 'Read the audit trail, in which every refusal explains itself.',
  },
  'Books.Read.All': {
    heldBy: 'service',
    title: 'Catalogue reader (service)',
    description: 'A service that reads the catalogue without a signed-in person.',
  },
  'Books.Import.All': {
    heldBy: 'service',
    title: 'Catalogue importer (service)',
    description: 'A service that reads the catalogue and adds books to it.',
  },
} as const satisfies Record<string, RoleDeclaration>;

export type Role = keyof typeof declarations;

export const roles = Object.keys(declarations) as readonly Role[];

export function isRole(value: string): value is Role {
  return Object.hasOwn(declarations, value);
}

export function describeRole(role: Role): RoleDeclaration {
  return declarations[role];
}

export function rolesHeldBy(kind: PrincipalKind): readonly Role[] {
  return roles.filter((role) => declarations[role].heldBy === kind);
}
