import { Kysely, sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import type { Schema } from '../schema.ts';
import { SqliteFileDialect } from '../sqlite/sqlite-file-dialect.ts';
import * as books from './0001-books.ts';
import * as denials from './0002-denials.ts';
import * as lending from './0003-lending.ts';
import * as idempotency from './0004-idempotency.ts';
import * as search from './0005-search.ts';
import * as wishes from './0006-wishes.ts';
import * as imports from './0007-imports.ts';
import * as statistics from './0008-statistics.ts';
import * as importChanges from './0009-import-changes.ts';
import * as termBooks from './0010-term-books.ts';

const earlier = [books, denials, lending, idempotency, search, wishes, imports, statistics];

const database = new Kysely<Schema>({ dialect: new SqliteFileDialect(':memory:') });
afterAll(() => database.destroy());

/** A book as the version before wrote it; withdrawn ones had left the index. */
async function add(tenant: string, id: string, title: string, withdrawnAt: string | null = null) {
  await sql`
    insert into books (tenant_id, id, title, authors, isbn, year, language, subjects, description,
      sort_title, search_text, added_at, added_by, withdrawn_at)
    values (${tenant}, ${id}, ${title}, '["Imre Quist"]', null, 1998, 'en', '["Sea"]', null,
      ${title.toLowerCase()}, '', '', '', ${withdrawnAt})`.execute(database);
}

test('books that are there get numbers in the order of their ids', async () => {
  for (const { up } of [...earlier, importChanges]) await up(database as never);
  await add('b', '1', 'Theirs');
  await add('a', '2', 'Salt Road');
  await add('a', '1', 'Salt');
  await add('a', '3', 'Salt Gone', '2026-01-01T00:00:00.000Z');

  await termBooks.up(database);

  const numbered = await database
    .selectFrom('books')
    .select(['tenant_id', 'number', 'title'])
    .orderBy('tenant_id')
    .orderBy('number')
    .execute();
  expect(numbered).toEqual([
    { tenant_id: 'a', number: 1, title: 'Salt' },
    { tenant_id: 'a', number: 2, title: 'Salt Road' },
    { tenant_id: 'a', number: 3, title: 'Salt Gone' },
    { tenant_id: 'b', number: 1, title: 'Theirs' },
  ]);
  const last = await database
    .selectFrom('catalogue_numbers')
    .selectAll()
    .orderBy('tenant_id')
    .execute();
  expect(last).toEqual([
    { tenant_id: 'a', last_number: 3 },
    { tenant_id: 'b', last_number: 1 },
  ]);
});
