import { describe, expect, test } from 'vitest';
import { allows, permissionsGrantedBy, permissionsOf, rolesGranting } from './grants.ts';
import { describePermission, type Permission, permissions } from './permissions.ts';
import {
  describeRole,
  isRole,
  type PrincipalKind,
  type Role,
  roles,
  rolesHeldBy,
} from './roles.ts';

/**
 * The whole policy once more, written by hand: a change to the table must be made in both places,
 * so that nobody grants anything by a slip. `●` = allowed.
 */
const expected = `
                    Books.Reader Books.Librarian Books.Admin Access.Admin Audit.Reader Books.Read.All Books.Import.All
me.read             ●            ●               ●           ●            ●            ●              ●
books.read          ●            ●               ●           ·            ·            ●              ●
books.create        ·            ●               ●           ·            ·            ·              ●
books.edit          ·            ●               ●           ·            ·            ·              ·
books.import        ·            ●               ●           ·            ·            ·              ●
books.export        ·            ●               ●           ·            ·            ·              ·
books.withdraw      ·            ·               ●           ·            ·            ·              ·
copies.manage       ·            ●               ●           ·            ·            ·              ·
loans.borrow        ●            ●               ●           ·            ·            ·              ·
loans.manage        ·            ●               ●           ·            ·            ·              ·
wishes.read         ●            ●               ●           ·            ·            ·              ·
wishes.make         ●            ●               ●           ·            ·            ·              ·
wishes.decide       ·            ●               ●           ·            ·            ·              ·
statistics.read     ·            ●               ●           ·            ·            ·              ·
offices.manage      ·            ·               ●           ·            ·            ·              ·
library.administer  ·            ·               ●           ·            ·            ·              ·
access.read         ·            ·               ·           ●            ·            ·              ·
access.revoke       ·            ·               ·           ●            ·            ·              ·
audit.read          ·            ·               ·           ·            ●            ·              ·
platform.read       ·            ·               ●           ●            ·            ·              ·
`;

const [head = '', ...rows] = expected.trim().split('\n');
const columns = head.trim().split(/\s+/) as Role[];
const matrix = rows.map((row) => {
  const [permission, ...marks] = row.trim().split(/\s+/);
  return { permission: permission as Permission, marks };
});

test('the hand-written matrix covers every role and every permission', () => {
  expect(columns).toEqual([...roles]);
  expect(matrix.map((row) => row.permission)).toEqual([...permissions]);
});

for (const { permission, marks } of matrix) {
  for (const [index, role] of columns.entries()) {
    const allowed = marks[index] === '●';
    test(`${role} ${allowed ? 'may' : 'may not'} ${permission}`, () => {
      const subject = { kind: describeRole(role).heldBy, roles: [role] };
      expect(allows(subject, permission)).toBe(allowed);
      expect(permissionsOf(subject).has(permission)).toBe(allowed);
    });
  }
}

describe('without a role', () => {
  const mayDo = (kind: PrincipalKind) =>
    permissions.filter((permission) => allows({ kind, roles: [] }, permission));

  test('a person sees their own access and nothing else', () => {
    expect(mayDo('person')).toEqual(['me.read']);
    expect([...permissionsOf({ kind: 'person', roles: [] })]).toEqual(['me.read']);
  });

  test('a service may do nothing at all', () => {
    expect(mayDo('service')).toEqual([]);
    expect(permissionsOf({ kind: 'service', roles: [] }).size).toBe(0);
  });
});

test('several roles add up', () => {
  const subject = { kind: 'person', roles: ['Books.Reader', 'Audit.Reader'] } as const;
  expect(allows(subject, 'books.read')).toBe(true);
  expect(allows(subject, 'audit.read')).toBe(true);
  expect(allows(subject, 'books.create')).toBe(false);
});

test('a refusal can name the roles that would have granted it', () => {
  expect(rolesGranting('books.withdraw')).toEqual(['Books.Admin']);
  expect(rolesGranting('books.read')).toContain('Books.Read.All');
  for (const role of roles) {
    for (const permission of permissionsGrantedBy(role)) {
      expect(rolesGranting(permission)).toContain(role);
    }
  }
});

test('a role is held by people or by services, never by both', () => {
  expect([...rolesHeldBy('person'), ...rolesHeldBy('service')].sort()).toEqual([...roles].sort());
});

test('a name that only looks like a role is none', () => {
  for (const name of ['books.admin', 'Books.Admin ', 'toString', '__proto__', '']) {
    expect(isRole(name)).toBe(false);
  }
});

test('every permission says in words what it allows', () => {
  for (const permission of permissions) {
    expect(describePermission(permission)).toMatch(/^[a-z].*[^.]$/);
  }
});
