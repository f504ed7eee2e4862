import { expect, test } from 'vitest';
import { isEmbedded, openDatabase } from './open-database.ts';

test('a file belongs to the process, which migrates it; Azure SQL does not', () => {
  expect(isEmbedded('file:./data/keyless.db')).toBe(true);
  expect(isEmbedded('mssql://library.database.windows.net/keyless')).toBe(false);
});

test('Azure SQL without an identity is a mistake in the code', () => {
  expect(() => openDatabase('mssql://server/db')).toThrow('Azure SQL needs the identity');
});

test('a server that is away is no reason not to start', async () => {
  const credential = { getToken: () => Promise.reject(new Error('asked too early')) };
  const database = openDatabase('mssql://away.example.com/db', { credential });
  await database.destroy();
});
