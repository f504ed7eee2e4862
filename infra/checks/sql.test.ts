import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRepository } from '@/scripts/repository.ts';

const script = readFileSync(inRepository('infra/sql/grant-identities.sql'), 'utf8');
const statements = script.replace(/^--.*$/gm, '');

/** The roles that the script gives to the identity whose name is that variable. */
function rolesOf(variable: string): string[] {
  const rows = statements.matchAll(/\(N'\$\((\w+)\)', '\$\(\w+\)', N'(\w+)'\)/g);
  return [...rows].filter(([, name]) => name === variable).map(([, , role = '']) => role);
}

test('the app reads and writes rows, and nothing else', () => {
  expect(rolesOf('APP_IDENTITY_NAME')).toEqual(['db_datareader', 'db_datawriter']);
});

test('a migration changes the schema and moves rows, and owns nothing', () => {
  expect(rolesOf('MIGRATION_IDENTITY_NAME')).toEqual([
    'db_datareader',
    'db_datawriter',
    'db_ddladmin',
  ]);
});

test('users have no password and are not looked up in the directory', () => {
  expect(statements).not.toMatch(/password|external provider/i);
  expect(statements).toContain('TYPE = E');
});

test('its comment names every variable that it takes, and no other', () => {
  const taken = new Set([...statements.matchAll(/\$\((\w+)\)/g)].map(([, name]) => name));
  const named = new Set([...script.matchAll(/(\w+_IDENTITY_\w+)=…/g)].map(([, name]) => name));
  expect(named).toEqual(taken);
});
