import 'server-only';
import type { Kysely } from 'kysely';

/** Wishes and their votes. One vote for each person, and one open wish for each ISBN. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createWishes(db);
  await db.schema
    .createTable('wish_votes')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('wish_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('member_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('voted_at', 'varchar(24)', (column) => column.notNull())
    .addPrimaryKeyConstraint('wish_votes_key', ['tenant_id', 'wish_id', 'member_id'])
    .execute();
  await db.schema
    .createIndex('wish_votes_by_member')
    .on('wish_votes')
    .columns(['tenant_id', 'member_id'])
    .execute();
}

async function createWishes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('wishes')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('id', 'varchar(36)', (column) => column.notNull())
    .addColumn('title', 'varchar(300)', (column) => column.notNull())
    .addColumn('author', 'varchar(300)', (column) => column.notNull())
    .addColumn('isbn', 'varchar(13)')
    .addColumn('reason', 'varchar(1000)')
    .addColumn('title_key', 'varchar(300)', (column) => column.notNull())
    .addColumn('wished_by', 'varchar(36)')
    .addColumn('wished_at', 'varchar(24)', (column) => column.notNull())
    .addColumn('state', 'varchar(10)', (column) => column.notNull())
    .addColumn('votes', 'integer', (column) => column.notNull())
    .addColumn('note', 'varchar(1000)')
    .addColumn('book_id', 'varchar(36)')
    .addColumn('answered_at', 'varchar(24)')
    .addColumn('answered_by', 'varchar(36)')
    .addColumn('news', 'integer', (column) => column.notNull())
    .addColumn('closed_at', 'varchar(24)')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('wishes_key', ['tenant_id', 'id'])
    .execute();
  const indexes = {
    wishes_by_votes: ['tenant_id', 'votes', 'id'],
    wishes_by_state: ['tenant_id', 'state', 'votes', 'id'],
    wishes_by_member: ['tenant_id', 'wished_by', 'id'],
    wishes_by_title: ['tenant_id', 'title_key'],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on('wishes').columns(columns).execute();
  }
  await db.schema
    .createIndex('wishes_open_by_isbn')
    .unique()
    .on('wishes')
    .columns(['tenant_id', 'isbn'])
    .where('isbn' as never, 'is not', null)
    .where('closed_at' as never, 'is', null)
    .execute();
}
