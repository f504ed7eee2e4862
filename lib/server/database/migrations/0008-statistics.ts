import 'server-only';
import { type Kysely, sql } from 'kysely';

/**
 * What statistics need so that they cost little however many loans there are: loans counted by day
 * and office, up to which loan they are counted, and since when nobody has borrowed a copy.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('loan_days')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('office_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('day', 'varchar(10)', (column) => column.notNull())
    .addColumn('loans', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('loan_days_key', ['tenant_id', 'office_id', 'day'])
    .execute();
  await db.schema
    .createTable('loan_counts')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('counted_to', 'varchar(36)', (column) => column.notNull())
    .addPrimaryKeyConstraint('loan_counts_key', ['tenant_id'])
    .execute();
  await addIdleSince(db);
}

/** A loan of a copy is found by its book, because loans have no index by copy. */
async function addIdleSince(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('copies')
    .addColumn('idle_since', 'varchar(24)', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`
    update copies set idle_since = coalesce((
      select max(loans.lent_at) from loans
      where loans.tenant_id = copies.tenant_id
        and loans.book_id = copies.book_id
        and loans.copy_id = copies.id
    ), added_at)`.execute(db);
  await db.schema
    .createIndex('copies_by_idleness')
    .on('copies')
    .columns(['tenant_id', 'office_id', 'idle_since', 'id'])
    .where('withdrawn_at' as never, 'is', null)
    .execute();
}
