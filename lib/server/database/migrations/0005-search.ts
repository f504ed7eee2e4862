import 'server-only';
import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { addSortKeys, refoldMembers } from './0005/backfill.ts';

/**
 * What books are found by, term by term, and the columns and indexes that each order of the catalogue
 * walks along.
 */
export async function up(db: Kysely<Schema>): Promise<void> {
  await addSortColumns(db);
  await createTerms(db);
  await createOrders(db);
  await addSortKeys(db);
  await refoldMembers(db);
}

async function addSortColumns(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('books')
    .addColumn('sort_author', 'varchar(300)', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema
    .alterTable('books')
    .addColumn('sort_year', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

/** The key is the table, as SQL Server keeps tables anyway: SQLite would store each term twice. */
async function createTerms(db: Kysely<Schema>): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const asKey = isSqlite ? sql`without rowid` : sql``;
  await db.schema
    .createTable('catalogue_terms')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('term', 'varchar(130)', (column) => column.notNull())
    .addColumn('label', 'varchar(300)')
    .addColumn('books', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('catalogue_terms_key', ['tenant_id', 'term'])
    .modifyEnd(asKey)
    .execute();
  await db.schema
    .createTable('book_terms')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('term', 'varchar(130)', (column) => column.notNull())
    .addColumn('book_id', 'varchar(36)', (column) => column.notNull())
    .addPrimaryKeyConstraint('book_terms_key', ['tenant_id', 'term', 'book_id'])
    .modifyEnd(asKey)
    .execute();
}

async function createOrders(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createIndex('books_by_author')
    .on('books')
    .columns(['tenant_id', 'sort_author', 'sort_title', 'id'])
    .execute();
  await db.schema
    .createIndex('books_by_year')
    .on('books')
    .columns(['tenant_id', 'sort_year desc', 'sort_title', 'id'])
    .execute();
  await db.schema
    .createIndex('books_withdrawn')
    .on('books')
    .columns(['tenant_id', 'sort_title', 'id'])
    .where('withdrawn_at' as never, 'is not', null)
    .execute();
  await db.schema
    .createIndex('copies_by_office')
    .on('copies')
    .columns(['tenant_id', 'office_id', 'book_id'])
    .execute();
}
