import { expect, test } from 'vitest';
import { isAboutCatalogue, isAboutLending, isAboutOffices, namesOffices } from './changed-paths.ts';

test.each([
  '/api/v1/loans',
  '/api/v1/holds',
  '/api/v1/reminders',
  '/api/v1/desk/members/1',
  '/api/v1/books',
  '/api/v1/books/facets',
  '/api/v1/books/1/availability',
  '/api/v1/stats/offices',
])('a loan changes what %s shows', (path) => expect(isAboutLending(path)).toBe(true));

test.each(['/api/v1/me', '/api/v1/offices', '/api/v1/books/1'])(
  'a loan leaves %s as it is',
  (path) => expect(isAboutLending(path)).toBe(false),
);

test.each([
  '/api/v1/books',
  '/api/v1/books/facets',
  '/api/v1/admin',
  '/api/v1/books/1/availability',
  '/api/v1/books/1/copies',
  '/api/v1/loans',
  '/api/v1/holds',
  '/api/v1/reminders',
  '/api/v1/stats/idle',
])('a change of one book changes what %s shows', (path) =>
  expect(isAboutCatalogue(path)).toBe(true),
);

test('a change of one book leaves the page of another as it is', () =>
  expect(isAboutCatalogue('/api/v1/books/2')).toBe(false));

test.each(['/api/v1/offices', '/api/v1/stats/offices'])(
  'a new office changes what %s shows',
  (path) => expect(isAboutOffices(path)).toBe(true),
);

test('a new office leaves the catalogue as it is', () =>
  expect(isAboutOffices('/api/v1/books')).toBe(false));

test.each([
  '/api/v1/offices',
  '/api/v1/stats/offices',
  '/api/v1/books/facets',
  '/api/v1/books/1/copies',
  '/api/v1/loans',
])('the new name of an office changes what %s shows', (path) =>
  expect(namesOffices(path)).toBe(true),
);

test('the new name of an office leaves the page of a book as it is', () =>
  expect(namesOffices('/api/v1/books/1')).toBe(false));
