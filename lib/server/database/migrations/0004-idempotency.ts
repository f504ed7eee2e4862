import 'server-only';
import type { Kysely } from 'kysely';

/** Answers to requests that carried an Idempotency-Key, kept for a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kept_answers')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('object_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('idempotency_key', 'varchar(100)', (column) => column.notNull())
    .addColumn('request_digest', 'varchar(43)', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('at', 'varchar(24)', (column) => column.notNull())
    .addPrimaryKeyConstraint('kept_answers_key', ['tenant_id', 'object_id', 'idempotency_key'])
    .execute();
}
