import { expect, test, vi } from 'vitest';
import { databaseCredential, databaseScope } from './database-credential.ts';

test.each([
  ['library.database.windows.net', 'https://database.windows.net/.default'],
  ['library.database.usgovcloudapi.net', 'https://database.usgovcloudapi.net/.default'],
  ['library.database.chinacloudapi.cn', 'https://database.chinacloudapi.cn/.default'],
  ['sql.example.com', 'https://database.windows.net/.default'],
  ['database.usgovcloudapi.net.example.com', 'https://database.windows.net/.default'],
])('%s takes tokens for %s', (server, scope) => {
  expect(databaseScope(server)).toBe(scope);
});

test.each([
  'https://graph.microsoft.com/.default',
  'https://vault.azure.net/.default',
  'https://database.windows.net.example.com/.default',
  'https://database.windows.net/.default https://graph.microsoft.com/.default',
])('no token for %s', async (wanted) => {
  const getToken = vi.fn();
  const scope = databaseScope('library.database.windows.net');
  const credential = databaseCredential({ getToken }, scope, () => {});
  await expect(credential.getToken(wanted)).rejects.toThrow('which is not the database');
  expect(getToken).not.toHaveBeenCalled();
});
