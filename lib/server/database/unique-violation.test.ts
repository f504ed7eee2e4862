import { expect, test } from 'vitest';
import { isUniqueViolation } from './unique-violation.ts';

const failure = (properties: object) => Object.assign(new Error('refused'), properties);

test.each([
  ['SQLite, a unique index', failure({ code: 'SQLITE_CONSTRAINT_UNIQUE' }), true],
  ['SQLite, a primary key', failure({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }), true],
  ['SQL Server, a constraint', failure({ code: 'EREQUEST', number: 2627 }), true],
  ['SQL Server, a unique index', failure({ code: 'EREQUEST', number: 2601 }), true],
  ['SQLite, a foreign key', failure({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }), false],
  ['SQL Server, a foreign key', failure({ code: 'EREQUEST', number: 547 }), false],
  ['any other error', new Error('2627'), false],
  ['no error', { number: 2627 }, false],
])('%s', (_, error, expected) => {
  expect(isUniqueViolation(error)).toBe(expected);
});
