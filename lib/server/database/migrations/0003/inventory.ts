import 'server-only';
import type { Kysely } from 'kysely';

const key: ['tenant_id', 'id'] = ['tenant_id', 'id'];

export async function createOffices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('offices')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('id', 'varchar(36)', (column) => column.notNull())
    .addColumn('name', 'varchar(100)', (column) => column.notNull())
    .addColumn('city', 'varchar(100)', (column) => column.notNull())
    .addColumn('time_zone', 'varchar(64)', (column) => column.notNull())
    .addPrimaryKeyConstraint('offices_key', ['tenant_id', 'id'])
    .execute();
}

export async function createMembers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('members')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('id', 'varchar(36)', (column) => column.notNull())
    .addColumn('name', 'varchar(300)', (column) => column.notNull())
    .addColumn('sort_name', 'varchar(300)', (column) => column.notNull())
    .addColumn('lending_turn', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('members_key', ['tenant_id', 'id'])
    .execute();
  await db.schema
    .createIndex('members_by_name')
    .on('members')
    .columns(['tenant_id', 'sort_name', 'id'])
    .execute();
}

/** A barcode stays taken when its copy is withdrawn, so that the withdrawal can be undone. */
export async function createCopies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('copies')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('id', 'varchar(36)', (column) => column.notNull())
    .addColumn('book_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('office_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('barcode', 'varchar(32)', (column) => column.notNull())
    .addColumn('added_at', 'varchar(24)', (column) => column.notNull())
    .addColumn('added_by', 'varchar(36)', (column) => column.notNull())
    .addColumn('withdrawn_at', 'varchar(24)')
    .addColumn('withdrawn_as', 'varchar(10)')
    .addPrimaryKeyConstraint('copies_key', ['tenant_id', 'id'])
    .addForeignKeyConstraint('copies_of_book', ['tenant_id', 'book_id'], 'books', key)
    .addForeignKeyConstraint('copies_at_office', ['tenant_id', 'office_id'], 'offices', key)
    .execute();
  await db.schema
    .createIndex('copies_by_barcode')
    .unique()
    .on('copies')
    .columns(['tenant_id', 'barcode'])
    .execute();
  await db.schema
    .createIndex('copies_by_book')
    .on('copies')
    .columns(['tenant_id', 'book_id', 'id'])
    .execute();
}
