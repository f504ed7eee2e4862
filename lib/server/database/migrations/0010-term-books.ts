import 'server-only';
import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Books get numbers, by which the index of words keeps many books in one small row and an index can say
 * which book is where in its order. The index itself is made by the last migration that changed it.
 */
export async function up(db: Kysely<Schema>): Promise<void> {
  await numberBooks(db);
  await createOrders(db);
  await createTermBooks(db);
  await db.schema.dropTable('book_terms').execute();
}

async function numberBooks(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('books')
    .addColumn('number', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`
    update books set number = numbered.number
    from (
      select tenant_id, id, row_number() over (partition by tenant_id order by id) as number from books
    ) as numbered
    where numbered.tenant_id = books.tenant_id and numbered.id = books.id`.execute(db);
  await db.schema
    .createTable('catalogue_numbers')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('last_number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('catalogue_numbers_key', ['tenant_id'])
    .execute();
  await sql`
    insert into catalogue_numbers (tenant_id, last_number)
    select tenant_id, max(number) from books group by tenant_id`.execute(db);
}

/** The number takes the place of the id in each order; and sort keys are found by the number alone. */
async function createOrders(db: Kysely<Schema>): Promise<void> {
  const orders = {
    books_by_title: ['sort_title'],
    books_by_author: ['sort_author', 'sort_title'],
    books_by_year: ['sort_year desc', 'sort_title'],
  };
  for (const [name, keys] of Object.entries(orders)) {
    await dropIndex(db, name);
    await db.schema
      .createIndex(name)
      .on('books')
      .columns(['tenant_id', ...keys, 'number'] as never)
      .execute();
  }
  await dropIndex(db, 'books_withdrawn');
  await db.schema
    .createIndex('books_withdrawn')
    .on('books')
    .columns(['tenant_id', 'sort_title', 'number'])
    .where('withdrawn_at' as never, 'is not', null)
    .execute();
  await db.schema
    .createIndex('books_by_number')
    .on('books')
    .columns(['tenant_id', 'number', 'sort_title', 'sort_author', 'sort_year'])
    .execute();
}

/** An index has a name of its own in SQLite, and belongs to its table in SQL Server. */
async function dropIndex(db: Kysely<Schema>, name: string): Promise<void> {
  const index = db.schema.dropIndex(name);
  await (isSqlite(db) ? index : index.on('books')).execute();
}

async function createTermBooks(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('term_books')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('term', 'varchar(130)', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('numbers', 'varbinary(4096)', (column) => column.notNull())
    .addPrimaryKeyConstraint('term_books_key', ['tenant_id', 'term', 'part'])
    .modifyEnd(isSqlite(db) ? sql`without rowid` : sql``)
    .execute();
}

function isSqlite(db: Kysely<Schema>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}
