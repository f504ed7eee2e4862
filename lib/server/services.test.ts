import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase } from './database/open-database.ts';
import { AzureIdentity } from './identity/azure-identity.ts';
import { startServices } from './services.ts';

const ids = {
  AZURE_TENANT_ID: 'aaaaaaaa-0000-4000-8000-00000000000a',
  AZURE_API_CLIENT_ID: 'eeeeeeee-0000-4000-8000-00000000000e',
  AZURE_SPA_CLIENT_ID: 'ffffffff-0000-4000-8000-00000000000f',
  LOG_LEVEL: 'silent',
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyless-services-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a start that fails again and again leaves no listener behind', async () => {
  const start = () => startServices({ ...ids, AZURE_TENANT_ID: '' });
  await expect(start()).rejects.toThrow('AZURE_TENANT_ID');
  const listeners = process.listenerCount('exit');
  for (let attempt = 0; attempt < 3; attempt += 1) await expect(start()).rejects.toThrow();
  expect(process.listenerCount('exit')).toBe(listeners);
});

test('a database that cannot be migrated is closed again, and so is the identity', async () => {
  const file = join(folder, 'newer.db');
  const url = `file:${file}`;
  // A table of the same name that no migration of this build made.
  const other = openDatabase(url);
  await other.schema.createTable('books').addColumn('id', 'text').execute();
  await other.destroy();

  const close = vi.spyOn(AzureIdentity.prototype, 'close');
  await expect(startServices({ ...ids, DATABASE_URL: url })).rejects.toThrow('books');
  expect(close).toHaveBeenCalledOnce();
  // SQLite keeps this file beside the database as long as a connection is open.
  expect(existsSync(`${file}-wal`)).toBe(false);
});
