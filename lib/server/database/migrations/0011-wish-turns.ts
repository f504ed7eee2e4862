import 'server-only';
import type { Kysely } from 'kysely';

/** One row for each tenant in which somebody wished: whoever wishes writes it first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('wish_turns')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('wish_turns_key', ['tenant_id'])
    .execute();
}
