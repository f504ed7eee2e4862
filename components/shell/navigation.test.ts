import { describe, expect, test } from 'vitest';
import { permissionsOf } from '@/lib/policy/grants.ts';
import type { Permission } from '@/lib/policy/permissions.ts';
import type { Role } from '@/lib/policy/roles.ts';
import { currentDestination, destinationsFor } from './navigation.ts';

function placesFor(...roles: Role[]) {
  const held = permissionsOf({ kind: 'person', roles });
  return destinationsFor((permission: Permission) => held.has(permission)).map(({ href }) => href);
}

describe('destinationsFor', () => {
  test('without a role: home and my access', () => expect(placesFor()).toEqual(['/', '/access']));
  test('a reader also gets the books and their loans', () =>
    expect(placesFor('Books.Reader')).toEqual(['/', '/books', '/loans', '/wishes', '/access']));
  test('a librarian also gets the desk', () =>
    expect(placesFor('Books.Librarian')).toEqual([
      '/',
      '/books',
      '/loans',
      '/wishes',
      '/desk',
      '/statistics',
      '/access',
    ]));
  test('an administrator of the library also gets its office and the platform', () =>
    expect(placesFor('Books.Admin')).toEqual([
      '/',
      '/books',
      '/loans',
      '/wishes',
      '/desk',
      '/admin',
      '/statistics',
      '/platform',
      '/access',
    ]));
  test('an auditor gets the audit trail but no books', () =>
    expect(placesFor('Audit.Reader')).toEqual(['/', '/audit', '/access']));
  test('roles add up', () =>
    expect(placesFor('Books.Admin', 'Access.Admin', 'Audit.Reader')).toEqual([
      '/',
      '/books',
      '/loans',
      '/wishes',
      '/desk',
      '/admin',
      '/statistics',
      '/audit',
      '/access/roles',
      '/platform',
      '/access',
    ]));
});

describe('currentDestination', () => {
  const cases = [
    ['/', '/'],
    ['/books', '/books'],
    ['/books/view', '/books'],
    ['/access', '/access'],
    ['/access/roles', '/access/roles'],
    ['/bookshop', undefined],
    ['/nowhere', undefined],
  ] as const;

  for (const [pathname, href] of cases) {
    test(`${pathname} → ${href}`, () => expect(currentDestination(pathname)?.href).toBe(href));
  }
});
