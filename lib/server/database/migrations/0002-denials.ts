import 'server-only';
import type { Kysely } from 'kysely';

/** Refusals: the part of the audit trail that explains each "no". Ids are in order of time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('denials')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('id', 'varchar(36)', (column) => column.notNull())
    .addColumn('at', 'varchar(24)', (column) => column.notNull())
    .addColumn('code', 'varchar(40)', (column) => column.notNull())
    .addColumn('kind', 'varchar(10)', (column) => column.notNull())
    .addColumn('object_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('client_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('method', 'varchar(10)', (column) => column.notNull())
    .addColumn('path', 'varchar(300)', (column) => column.notNull())
    .addColumn('permission', 'varchar(60)')
    .addColumn('held_roles', 'text', (column) => column.notNull())
    .addColumn('granted_by', 'text', (column) => column.notNull())
    .addColumn('trace', 'varchar(32)', (column) => column.notNull())
    .addPrimaryKeyConstraint('denials_key', ['tenant_id', 'id'])
    .execute();
}
