import { expect, test } from 'vitest';
import { denialSentence } from './denial-sentence.ts';

const denial = {
  kind: 'person',
  code: 'permission-missing',
  permission: 'books.withdraw',
  heldRoles: ['Books.Reader'],
  method: 'DELETE',
  path: '/api/v1/books/1',
} as const;

test('a person with a role', () =>
  expect(denialSentence({ ...denial, heldRoles: [...denial.heldRoles] })).toBe(
    'A person with the role Books.Reader asked to withdraw books from the catalogue and restore them and was refused.',
  ));

test('a service without any role', () =>
  expect(
    denialSentence({ ...denial, kind: 'service', permission: 'books.read', heldRoles: [] }),
  ).toBe('A service without any role asked to search and read the catalogue and was refused.'));

test('several roles, and somebody else’s own access', () =>
  expect(denialSentence({ ...denial, permission: 'me.read', heldRoles: ['A.B', 'C.D'] })).toBe(
    'A person with the roles A.B, C.D asked to see their own access and was refused.',
  ));

test('without a permission, what was asked; and why', () =>
  expect(
    denialSentence({ ...denial, permission: null, code: 'client-not-allowed', heldRoles: [] }),
  ).toBe(
    'A person without any role asked to DELETE /api/v1/books/1 and was refused, because that application may not call the API.',
  ));
