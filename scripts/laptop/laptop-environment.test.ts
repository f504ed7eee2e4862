import { describe, expect, test } from 'vitest';
import { laptopEnvironment } from './laptop-environment.ts';

const sample = { AZURE_TENANT_ID: 'sample', ENTRA_AUTHORITY_HOST: 'http://localhost:3100' };
const caller = { NODE_ENV: 'test', PATH: '/bin', LOG_LEVEL: 'debug' } as const;

describe('laptopEnvironment', () => {
  test('adds the sample settings, the port and a database file', () => {
    const { env, ignored } = laptopEnvironment(caller, sample, 3001);
    expect(env).toEqual({
      ...caller,
      ...sample,
      PORT: '3001',
      DATABASE_URL: 'file:./data/keyless.db',
    });
    expect(ignored).toEqual([]);
  });

  test('drops settings of a real tenant and says which', () => {
    const real = { ...caller, AZURE_TENANT_ID: 'real', ALLOWED_CLIENTS: 'x', TOKEN_HEADER: '' };
    const { env, ignored } = laptopEnvironment(real, sample, 3000);
    expect(env['AZURE_TENANT_ID']).toBe('sample');
    expect(env['ALLOWED_CLIENTS']).toBeUndefined();
    expect(ignored).toEqual(['AZURE_TENANT_ID', 'ALLOWED_CLIENTS']);
  });

  test('lets no file put a setting of a real tenant in, and says which', () => {
    const inFiles = ['AZURE_TENANT_ID', 'AZURE_SPA_CLIENT_ID', 'LOG_LEVEL'];
    const { env, ignored } = laptopEnvironment(caller, sample, 3000, inFiles);
    expect(env['AZURE_TENANT_ID']).toBe('sample');
    expect(env['AZURE_SPA_CLIENT_ID']).toBe('');
    expect(env['LOG_LEVEL']).toBe('debug');
    expect(ignored).toEqual(['AZURE_TENANT_ID', 'AZURE_SPA_CLIENT_ID']);
  });

  test('keeps a database file, and refuses a server', () => {
    const file = { ...caller, DATABASE_URL: 'file:/tmp/a.db' };
    expect(laptopEnvironment(file, sample, 3000).env['DATABASE_URL']).toBe('file:/tmp/a.db');
    const server = { ...caller, DATABASE_URL: 'mssql://server/database' };
    expect(() => laptopEnvironment(server, sample, 3000)).toThrow('npm run serve');
  });
});
