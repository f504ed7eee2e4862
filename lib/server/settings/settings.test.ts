import { expect, test } from 'vitest';
import { publicConfig } from './public-config.ts';
import { databaseUrl, loadSettings } from './settings.ts';
import { SettingsError } from './settings-error.ts';

const complete = {
  AZURE_TENANT_ID: 'AAAAAAAA-0000-4000-8000-00000000000A',
  AZURE_API_CLIENT_ID: 'eeeeeeee-0000-4000-8000-00000000000e',
  AZURE_SPA_CLIENT_ID: 'ffffffff-0000-4000-8000-00000000000f',
};

function problems(changes: Record<string, string | undefined>): readonly string[] {
  try {
    loadSettings({ ...complete, ...changes });
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

test('three ids are enough; the rest has defaults', () => {
  expect(loadSettings(complete)).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    tenants: ['aaaaaaaa-0000-4000-8000-00000000000a'],
    allowedClients: null,
    allowedOrigins: [],
    authorityHost: 'https://login.microsoftonline.com',
    databaseUrl: 'file:./data/keyless.db',
    tokenHeader: 'authorization',
    logLevel: 'info',
  });
});

test('every problem is listed at once', () => {
  const found = problems({ AZURE_TENANT_ID: '', AZURE_SPA_CLIENT_ID: 'spa', PORT: '99999' });
  expect(found).toHaveLength(3);
  expect(found.join('\n')).toMatch(/AZURE_TENANT_ID is not set/);
  expect(found.join('\n')).toMatch(/AZURE_SPA_CLIENT_ID must be a GUID/);
  expect(found.join('\n')).toMatch(/PORT/);
});

test.each([
  ['ENTRA_AUTHORITY_HOST', 'http://login.example.test'],
  ['ENTRA_AUTHORITY_HOST', 'http://127.0.0.1.example.test'],
  ['ENTRA_AUTHORITY_HOST', 'http://localhost.example.test:3100'],
  ['ENTRA_AUTHORITY_HOST', 'http://2130706433.example.test'],
  ['ENTRA_AUTHORITY_HOST', 'https://login.example.test/path'],
  ['ENTRA_AUTHORITY_HOST', 'login.example.test'],
  ['ALLOWED_ORIGINS', '*'],
  ['ALLOWED_ORIGINS', 'https://a.example.test/'],
  ['ALLOWED_TENANTS', 'contoso.example.test'],
  ['DATABASE_URL', 'postgres://x'],
  ['LOG_LEVEL', 'loud'],
  ['TOKEN_HEADER', 'a header'],
  ['TOKEN_HEADER', 'x-token'],
])('%s=%s is refused', (name, value) => {
  expect(problems({ [name]: value })).toEqual([expect.stringContaining(`${name} `)]);
});

test('a wrong value is not repeated in the message: it may be a secret', () => {
  expect(problems({ DATABASE_URL: 'postgres://user:hunter2@db' }).join()).not.toContain('hunter2');
});

test.each(['http://localhost:3100', 'http://127.0.0.1:3100', 'http://[::1]:3100'])(
  'an authority on %s is the laptop’s emulator',
  (host) => {
    const settings = loadSettings({ ...complete, ENTRA_AUTHORITY_HOST: host });
    const config = publicConfig(settings);
    expect(config.authority).toBe(`https://login.microsoftonline.com/${settings.tenantId}`);
    expect(JSON.parse(config.authorityMetadata ?? '')).toMatchObject({
      token_endpoint: `${host}/${settings.tenantId}/oauth2/v2.0/token`,
    });
  },
);

test('a real authority needs no metadata; several tenants share /organizations', () => {
  const other = 'bbbbbbbb-0000-4000-8000-00000000000b';
  const settings = loadSettings({
    ...complete,
    ALLOWED_TENANTS: ` ${other}, ,${complete.AZURE_TENANT_ID}`,
    ENTRA_AUTHORITY_HOST: 'https://login.microsoftonline.us',
  });
  expect(settings.tenants).toEqual(['aaaaaaaa-0000-4000-8000-00000000000a', other]);
  expect(publicConfig(settings)).toEqual({
    clientId: complete.AZURE_SPA_CLIENT_ID,
    authority: 'https://login.microsoftonline.us/organizations',
    scope: `api://${complete.AZURE_API_CLIENT_ID}/access_as_user`,
    authorityMetadata: null,
  });
});

test('commands that need only the database read only its address', () => {
  expect(databaseUrl({ DATABASE_URL: 'file:x.db' })).toBe('file:x.db');
  expect(databaseUrl({})).toBe('file:./data/keyless.db');
});
