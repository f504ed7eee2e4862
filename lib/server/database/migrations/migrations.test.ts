import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { migrate, pendingMigrations } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { RecordingDialect } from '../testing/recording-dialect.ts';

const keyBytes = 1700;
const bytesOfCharacter = 2;

const statements: string[] = [];
const database = new Kysely<Schema>({ dialect: new RecordingDialect(statements) });
await migrate(database);
const made = (what: string) => statements.filter((text) => text.startsWith(`create ${what}`));

test('every migration runs for SQL Server, under a lock that db_ddladmin may take', () => {
  expect(made('table').length).toBeGreaterThan(2);
  expect(statements.find((text) => text.includes('sp_getapplock'))).not.toContain('DbPrincipal');
});

test('a database that is behind is known by asking, without changing anything', async () => {
  const asked: string[] = [];
  const behind = new Kysely<Schema>({ dialect: new RecordingDialect(asked) });
  expect(await pendingMigrations(behind)).toContain('0001-books');
  expect(asked.filter((text) => !text.startsWith('select'))).toEqual([]);
});

test('all text is Unicode, keys compare as SQLite compares them', () => {
  for (const text of made('table')) {
    expect(
      text.replaceAll(/nvarchar\((\d+|max)\) collate Latin1_General_100_BIN2/g, ''),
    ).not.toMatch(/\b(n?varchar|n?text|char|boolean|bit|blob|json|timestamp with)\b/);
  }
});

test('the tenant leads every key of our tables', () => {
  const ours = made('table').filter((text) => !text.includes('"kysely_'));
  for (const text of ours) expect(text).toMatch(/primary key \("tenant_id"/);
  for (const text of [...made('index'), ...made('unique index')]) {
    expect(text).toMatch(/ on "\w+" \("tenant_id"/);
  }
});

test('no index is wider than SQL Server allows', () => {
  for (const text of [...made('index'), ...made('unique index')]) {
    const [, table, columns = ''] = / on ("\w+") \(([^)]*)\)/.exec(text) ?? [];
    const definition = made('table').find((one) => one.includes(`table ${table} `)) ?? '';
    const width = columns
      .split(', ')
      .map((column) => widthOf(column.split(' ')[0] ?? '', definition))
      .reduce((sum, one) => sum + one, 0);
    expect(width, text).toBeLessThanOrEqual(keyBytes);
  }
});

function widthOf(column: string, definition: string): number {
  const [, length] = new RegExp(`${column} nvarchar\\((\\d+|max)\\)`).exec(definition) ?? [];
  const number = 8;
  if (length === undefined) return number;
  return length === 'max' ? Number.POSITIVE_INFINITY : Number(length) * bytesOfCharacter;
}
