import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { NewBook } from '@/lib/contract/books.ts';
import { addBook } from '@/lib/server/books/add-book.ts';
import { checkIndex } from '@/lib/server/books/testing/check-index.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';

test('a database that a newer version has changed is left alone, in words', async () => {
  const database = await testDatabase();
  await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(database);
  await expect(migrate(database)).rejects.toThrow(/newer version .*9999-later.*DATABASE_URL/);
});

test('a migration that ends halfway leaves the file as it was, and the next start does it', async () => {
  const database = await testDatabase();
  const given = NewBook.parse({ title: 'The Salt Ferry', authors: ['Imre Quist'] });
  const { id } = await addBook(database, testPrincipal(), given);
  await sql`alter table catalogue_terms drop column changes`.execute(database);
  await sql`delete from kysely_migration where name = '0014-title-words'`.execute(database);
  const tell = (subjects: string) =>
    database.updateTable('books').set({ subjects }).where('id', '=', id).execute();
  await tell('no JSON');
  await expect(migrate(database)).rejects.toThrow(/JSON/);
  expect(await database.selectFrom('term_books').selectAll().execute()).not.toEqual([]);
  await tell('[]');
  expect(await migrate(database)).toEqual(['0014-title-words']);
  await checkIndex(database);
});

test('who comes while another process migrates the file waits for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-migrate-'));
  const file = join(folder, 'test.db');
  const own = openDatabase(`file:${file}`);
  await sql`pragma busy_timeout = 10`.execute(own);
  const other = new SQLite(file);
  other.exec('begin immediate');
  setTimeout(() => other.exec('rollback'), 50);
  expect(await migrate(own)).toContain('0014-title-words');
  await own.destroy();
  other.close();
  rmSync(folder, { recursive: true });
});
