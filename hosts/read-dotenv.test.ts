import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readDotenv } from './read-dotenv.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyless-dotenv-'));
  file = join(folder, '.env');
  writeFileSync(file, 'AZURE_TENANT_ID=from the file\nAZURE_API_CLIENT_ID=from the file\n');
  vi.stubEnv('AZURE_TENANT_ID', 'from the environment');
  vi.stubEnv('AZURE_API_CLIENT_ID', undefined);
});
afterEach(() => {
  delete process.env.AZURE_API_CLIENT_ID;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('fills what the environment lacks', () => {
  readDotenv(file);
  expect(process.env.AZURE_TENANT_ID).toBe('from the environment');
  expect(process.env.AZURE_API_CLIENT_ID).toBe('from the file');
});

test('puts nothing in the place of a vault', () => {
  vi.stubEnv('AZURE_KEY_VAULT_URL', 'https://vault.example.test');
  readDotenv(file);
  expect(process.env.AZURE_API_CLIENT_ID).toBeUndefined();
});

test('need not be there', () => {
  readDotenv(join(folder, 'absent'));
  expect(process.env.AZURE_API_CLIENT_ID).toBeUndefined();
});
