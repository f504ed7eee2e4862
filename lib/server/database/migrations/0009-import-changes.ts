import 'server-only';
import type { Kysely } from 'kysely';

/**
 * What tells a batch that is sent again from another with its number, and which changes an import made
 * to a book. Batches from before have no digest and are answered as they were.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('import_batches').addColumn('rows_digest', 'varchar(43)').execute();
  await db.schema
    .createIndex('import_changes_by_book')
    .on('import_changes')
    .columns(['tenant_id', 'import_id', 'book_id'])
    .execute();
}
