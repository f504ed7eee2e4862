import 'server-only';
import type { Kysely } from 'kysely';

const key: ['tenant_id', 'id'] = ['tenant_id', 'id'];

/** One open loan for each copy is the database's own rule: nobody borrows what is gone. */
export async function createLoans(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('loans')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('id', 'varchar(36)', (column) => column.notNull())
    .addColumn('copy_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('book_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('member_id', 'varchar(36)')
    .addColumn('lent_at', 'varchar(24)', (column) => column.notNull())
    .addColumn('due_on', 'varchar(10)', (column) => column.notNull())
    .addColumn('renewals', 'integer', (column) => column.notNull())
    .addColumn('ended_at', 'varchar(24)')
    .addColumn('ended_as', 'varchar(10)')
    .addPrimaryKeyConstraint('loans_key', ['tenant_id', 'id'])
    .addForeignKeyConstraint('loans_of_copy', ['tenant_id', 'copy_id'], 'copies', key)
    .addForeignKeyConstraint('loans_of_book', ['tenant_id', 'book_id'], 'books', key)
    .addForeignKeyConstraint('loans_of_member', ['tenant_id', 'member_id'], 'members', key)
    .execute();
  await db.schema
    .createIndex('loans_open_by_copy')
    .unique()
    .on('loans')
    .columns(['tenant_id', 'copy_id'])
    .where('ended_at' as never, 'is', null)
    .execute();
  // For the foreign key: a copy that goes is looked for here.
  await db.schema
    .createIndex('loans_by_copy')
    .on('loans')
    .columns(['tenant_id', 'copy_id', 'id'])
    .execute();
  await db.schema
    .createIndex('loans_by_member')
    .on('loans')
    .columns(['tenant_id', 'member_id', 'id'])
    .execute();
  await db.schema
    .createIndex('loans_by_book')
    .on('loans')
    .columns(['tenant_id', 'book_id', 'id'])
    .execute();
}

/** One active hold for each person and book, and one for each copy that is put aside. */
export async function createHolds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('holds')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('id', 'varchar(36)', (column) => column.notNull())
    .addColumn('book_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('member_id', 'varchar(36)')
    .addColumn('queue_number', 'integer', (column) => column.notNull())
    .addColumn('state', 'varchar(10)', (column) => column.notNull())
    .addColumn('placed_at', 'varchar(24)', (column) => column.notNull())
    .addColumn('copy_id', 'varchar(36)')
    .addColumn('collect_by', 'varchar(10)')
    .addColumn('expires_at', 'varchar(24)')
    .addColumn('ended_at', 'varchar(24)')
    .addPrimaryKeyConstraint('holds_key', ['tenant_id', 'id'])
    .addForeignKeyConstraint('holds_of_book', ['tenant_id', 'book_id'], 'books', key)
    .addForeignKeyConstraint('holds_of_member', ['tenant_id', 'member_id'], 'members', key)
    .addForeignKeyConstraint('holds_of_copy', ['tenant_id', 'copy_id'], 'copies', key)
    .execute();
  await db.schema
    .createIndex('holds_active_by_member')
    .unique()
    .on('holds')
    .columns(['tenant_id', 'member_id', 'book_id'])
    .where('ended_at' as never, 'is', null)
    .execute();
  await db.schema
    .createIndex('holds_ready_by_copy')
    .unique()
    .on('holds')
    .columns(['tenant_id', 'copy_id'])
    .where('ended_at' as never, 'is', null)
    .where('copy_id' as never, 'is not', null)
    .execute();
  await db.schema
    .createIndex('holds_by_copy')
    .on('holds')
    .columns(['tenant_id', 'copy_id'])
    .execute();
  await db.schema
    .createIndex('holds_in_order')
    .unique()
    .on('holds')
    .columns(['tenant_id', 'book_id', 'queue_number'])
    .execute();
  await db.schema
    .createIndex('holds_by_expiry')
    .on('holds')
    .columns(['tenant_id', 'expires_at'])
    .where('ended_at' as never, 'is', null)
    .execute();
}
