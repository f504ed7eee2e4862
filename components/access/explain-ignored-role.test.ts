import { expect, test } from 'vitest';
import { explainIgnoredRole } from './explain-ignored-role.ts';

test('a role of services', () =>
  expect(explainIgnoredRole('Books.Read.All')).toMatch(/meant for services/));
test('a role that nobody declared', () =>
  expect(explainIgnoredRole('Books.Raeder')).toMatch(/no such role/));
test('not fooled by names that every object has', () =>
  expect(explainIgnoredRole('constructor')).toMatch(/no such role/));
