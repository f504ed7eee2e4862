import { expect, test } from 'vitest';
import { refusalText } from './refusal-text.ts';
import { rolesForPeople } from './roles-for-people.ts';

test('roles of services are not offered to a person', () =>
  expect(rolesForPeople('books.read')).toEqual(['Books.Reader', 'Books.Librarian', 'Books.Admin']));

test('nor asked for in the message to whoever grants roles', () => {
  const me = { name: 'Mara', username: null, roles: [], objectId: 'o', tenantId: 't' };
  const text = refusalText({ permission: 'books.read', me: me as never, path: '/books' });
  expect(text).toContain('Books.Reader, Books.Librarian, Books.Admin\n');
});
