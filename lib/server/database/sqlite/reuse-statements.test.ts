import SQLite from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { reuseStatements } from './reuse-statements.ts';

let file: SQLite.Database;
let database: ReturnType<typeof reuseStatements>;

beforeEach(() => {
  file = new SQLite(':memory:');
  file.exec("create table shelf (book); insert into shelf values ('Dune'), ('Emma')");
  database = reuseStatements(file);
});

const query = 'select * from shelf order by book';

test('prepares the same text once', () => {
  expect(database.prepare(query)).toBe(database.prepare(query));
});

test('a statement in use is not disturbed', () => {
  const reading = database.prepare(query).iterate([]);
  reading.next();
  expect(database.prepare(query).all([])).toHaveLength(2);
  expect(reading.next()).toEqual({ done: false, value: { book: 'Emma' } });
});

test('a statement sees columns that came later', () => {
  database.prepare(query).all([]);
  file.exec("alter table shelf add column place default 'A1'");
  expect(database.prepare(query).all([])).toContainEqual({ book: 'Dune', place: 'A1' });
});

test('of more than 200 texts it forgets the one that was not used for longest', () => {
  const used = database.prepare(query);
  const unused = database.prepare('select 0');
  for (let n = 1; n < 200; n += 1) {
    database.prepare(`select ${n}`);
    database.prepare(query);
  }
  expect(database.prepare(query)).toBe(used);
  expect(database.prepare('select 0')).not.toBe(unused);
});
