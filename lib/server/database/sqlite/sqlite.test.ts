import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseError } from '../database-error.ts';
import { inTransaction } from '../in-transaction.ts';
import { migrate } from '../migrate.ts';
import { type Database, openDatabase } from '../open-database.ts';
import { backUp } from './back-up.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyless-sqlite-'));
let path = '';
let tests = 0;

beforeEach(() => {
  tests += 1;
  path = join(folder, `${tests}.db`);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function add(database: Database, id: string, name = 'x'): Promise<void> {
  const place = { name, city: 'Anywhere', time_zone: 'UTC' };
  await database
    .insertInto('offices')
    .values({ tenant_id: 't', id, ...place })
    .execute();
}

async function ids(database: Database): Promise<string[]> {
  const rows = await database.selectFrom('offices').select('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(`file:${path}`);
  try {
    await migrate(database);
    return await work(database);
  } finally {
    await database.destroy();
  }
}

test.each([
  ['journal_mode', 'wal'],
  ['foreign_keys', 1],
  ['busy_timeout', 5000],
  ['synchronous', 2], // full
])('%s is %s', async (pragma, expected) => {
  await withDatabase(async (database) => {
    const { rows } = await sql<object>`pragma ${sql.raw(pragma)}`.execute(database);
    expect(Object.values(rows[0] ?? {})).toEqual([expected]);
  });
});

test('a row that belongs to nothing is refused', async () => {
  await withDatabase(async (database) => {
    const row = { id: 'c', book_id: 'none', office_id: 'none', barcode: 'X', added_at: '' };
    const gone = { withdrawn_at: null, withdrawn_as: null };
    const copy = { ...row, ...gone, tenant_id: 't', added_by: '', idle_since: '' };
    await expect(database.insertInto('copies').values(copy).execute()).rejects.toThrow(
      'FOREIGN KEY',
    );
  });
});

describe('starting stops in words', () => {
  test('with a file that is no database', () => {
    writeFileSync(path, 'These are minutes of a meeting, and by far no database.'.repeat(100));
    expect(() => openDatabase(`file:${path}`)).toThrow(
      /cannot be used: file is not a database\. Move it away and put a backup in its place\.$/,
    );
  });

  test('with a damaged file, which it leaves as it is', async () => {
    await withDatabase(async (database) => {
      for (let id = 0; id < 200; id += 1) await add(database, String(id), 'x'.repeat(200));
    });
    const bytes = readFileSync(path);
    const damaged = Buffer.from(bytes).fill(0xff, bytes.length / 2, bytes.length / 2 + 8192);
    writeFileSync(path, damaged);
    expect(() => openDatabase(`file:${path}`)).toThrow(/Move it away and put a backup/);
    expect(readFileSync(path).equals(damaged)).toBe(true);
  });

  test('with a folder where the file should be', () => {
    mkdirSync(path);
    expect(() => openDatabase(`file:${path}`)).toThrow(/Give this user the right to write it\.$/);
  });
});

test('a full disk refuses in words, loses nothing committed, and passes', async () => {
  await withDatabase(async (database) => {
    await add(database, 'before');
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database);
    const pages = sql.lit(rows[0]?.page_count ?? 0);
    await sql`pragma max_page_count = ${pages}`.execute(database);
    const refused = await inTransaction(database, async (transaction) => {
      await add(transaction, 'half');
      await add(transaction, 'more', 'x'.repeat(1_000_000));
    }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DatabaseError);
    expect(refused).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('Free space on the disk; what was committed is safe'),
    });
    expect(await ids(database)).toEqual(['before']);
    await sql`pragma max_page_count = 1000000`.execute(database);
    await add(database, 'more', 'x'.repeat(1_000_000));
  });
  await withDatabase(async (database) => {
    expect(await ids(database)).toEqual(['before', 'more']);
  });
});

describe('a backup', () => {
  test('holds what was committed, while the database goes on', async () => {
    const copy = `${path}.backup`;
    await withDatabase(async (database) => {
      await add(database, 'one');
      const writing = add(database, 'meanwhile');
      await backUp(path, copy);
      await writing;
      await add(database, 'after');
    });
    expect(existsSync(`${copy}-wal`)).toBe(false);
    copyFileSync(copy, path.replace('.db', '-restored.db'));
    path = path.replace('.db', '-restored.db');
    await withDatabase(async (database) => {
      expect(await ids(database)).toContain('one');
      expect(await ids(database)).not.toContain('after');
    });
  });

  test('is never written over', async () => {
    await withDatabase(async () => {
      writeFileSync(`${path}.backup`, 'last week');
      await expect(backUp(path, `${path}.backup`)).rejects.toThrow('never written over');
    });
    expect(readFileSync(`${path}.backup`, 'utf8')).toBe('last week');
  });
});
