import { expect, test } from 'vitest';
import { azureSqlAddress } from './azure-sql-address.ts';

test('a server and a database', () => {
  expect(azureSqlAddress('mssql://library.database.windows.net/keyless')).toEqual({
    server: 'library.database.windows.net',
    port: 1433,
    database: 'keyless',
  });
});

test('another port, and a name with a space', () => {
  expect(azureSqlAddress('mssql://localhost:14330/the%20library')).toMatchObject({
    port: 14330,
    database: 'the library',
  });
});

test.each(['mssql://user@server/db', 'mssql://user:pass@server/db'])('%s: no user', (url) => {
  expect(() => azureSqlAddress(url)).toThrow('Remove them: the identity signs in.');
});

test.each(['mssql://server', 'mssql://server/', 'mssql:///db', 'mssql://server/a/b'])(
  '%s is refused in words',
  (url) => {
    expect(() => azureSqlAddress(url)).toThrow('must be mssql://SERVER/DATABASE');
  },
);

test.each(['trustServerCertificate=true', 'encrypt=false'])(
  '%s is no way out of TLS',
  (setting) => {
    expect(() => azureSqlAddress(`mssql://server/db?${setting}`)).toThrow('and nothing more');
  },
);
