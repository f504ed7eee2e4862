import 'server-only';
import type { Kysely } from 'kysely';

/** Books, one row each; search and order work on folded columns, because SQLite folds ASCII only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('books')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('id', 'varchar(36)', (column) => column.notNull())
    .addColumn('title', 'varchar(300)', (column) => column.notNull())
    .addColumn('authors', 'text', (column) => column.notNull())
    .addColumn('isbn', 'varchar(13)')
    .addColumn('year', 'integer')
    .addColumn('language', 'varchar(35)')
    .addColumn('subjects', 'text', (column) => column.notNull())
    .addColumn('description', 'text')
    .addColumn('sort_title', 'varchar(300)', (column) => column.notNull())
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('added_at', 'varchar(24)', (column) => column.notNull())
    .addColumn('added_by', 'varchar(36)', (column) => column.notNull())
    .addColumn('withdrawn_at', 'varchar(24)')
    .addColumn('withdrawn_by', 'varchar(36)')
    .addPrimaryKeyConstraint('books_key', ['tenant_id', 'id'])
    .execute();
  await db.schema
    .createIndex('books_by_title')
    .on('books')
    .columns(['tenant_id', 'sort_title', 'id'])
    .execute();
  await db.schema
    .createIndex('books_by_isbn')
    .unique()
    .on('books')
    .columns(['tenant_id', 'isbn'])
    .where('isbn' as never, 'is not', null)
    .execute();
}
