import 'server-only';
import type { Kysely } from 'kysely';

/** Since when the tokens of a person or service count again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('token_revocations')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('object_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('issued_before', 'integer', (column) => column.notNull())
    .addColumn('revoked_by', 'varchar(36)', (column) => column.notNull())
    .addPrimaryKeyConstraint('token_revocations_key', ['tenant_id', 'object_id'])
    .execute();
}
