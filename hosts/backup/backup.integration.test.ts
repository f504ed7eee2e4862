import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { migrate } from '@/lib/server/database/migrate.ts';
import { type Database, openDatabase } from '@/lib/server/database/open-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyless-backup-'));
const path = join(folder, 'keyless.db');
afterAll(() => rmSync(folder, { recursive: true }));

function backup(url: string, ...args: string[]) {
  const env = { PATH: process.env.PATH, DATABASE_URL: url } as unknown as NodeJS.ProcessEnv;
  const program = join(process.cwd(), 'dist/backup/main.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

async function addOffice(database: Database, id: string): Promise<void> {
  const place = { name: id, city: 'Anywhere', time_zone: 'UTC' };
  await database
    .insertInto('offices')
    .values({ tenant_id: 't', id, ...place })
    .execute();
}

test('a backup is made while the app works, and restored as its last words say', async () => {
  const database = openDatabase(`file:${path}`);
  await migrate(database);
  await addOffice(database, 'before');
  const { status, said } = backup(`file:${path}`);
  expect([status, said]).toEqual([0, expect.stringContaining('and checked it.')]);
  await addOffice(database, 'after');
  const copy = /^Wrote (.*-\d{4}-\d{2}-\d{2}T[\d-]+Z\.db) /.exec(said)?.[1] ?? '';
  await database.destroy();

  for (const file of ['', '-wal', '-shm'].map((ending) => path + ending)) {
    if (existsSync(file)) renameSync(file, `${file}.away`);
  }
  copyFileSync(copy, path);
  const restored = openDatabase(`file:${path}`);
  const offices = await restored.selectFrom('offices').select('id').execute();
  expect(offices).toEqual([{ id: 'before' }]);
  await restored.destroy();
});

test('a file can be named, and is never written over', () => {
  const named = join(folder, 'named.db');
  expect(backup(`file:${path}`, 'named.db').status).toBe(0);
  expect(existsSync(named)).toBe(true);
  const again = backup(`file:${path}`, 'named.db');
  expect([again.status, again.said]).toEqual([1, expect.stringContaining('never written over')]);
});

test('what cannot be backed up is refused in words, and leaves nothing behind', () => {
  const files = readdirSync(folder);
  const missing = backup('file:nowhere.db');
  expect([missing.status, missing.said]).toEqual([1, expect.stringMatching(/nowhere\.db is not/)]);
  const azure = backup('mssql://library.database.windows.net/keyless');
  expect([azure.status, azure.said]).toEqual([1, expect.stringContaining('backs itself up')]);
  const nowhere = backup(`file:${path}`, 'no-such-folder/copy.db');
  expect([nowhere.status, nowhere.said]).toEqual([1, expect.stringContaining('does not exist')]);
  expect(readdirSync(folder)).toEqual(files);
});
