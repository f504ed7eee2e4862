import 'server-only';
import type { Kysely } from 'kysely';

/** Imports, their batches (a repeated one gets its first answer) and what they changed (to undo it). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createImports(db);
  await db.schema
    .createTable('import_batches')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('import_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('outcomes', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_batches_key', ['tenant_id', 'import_id', 'number'])
    .execute();
  await db.schema
    .createTable('import_changes')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('import_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('kind', 'varchar(4)', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('row_number', 'integer', (column) => column.notNull())
    .addColumn('book_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('copy_id', 'varchar(36)')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('kept', 'varchar(10)')
    .addPrimaryKeyConstraint('import_changes_key', ['tenant_id', 'import_id', 'kind', 'place'])
    .execute();
}

async function createImports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('imports')
    .addColumn('tenant_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('id', 'varchar(36)', (column) => column.notNull())
    .addColumn('file_name', 'varchar(200)', (column) => column.notNull())
    .addColumn('fingerprint', 'varchar(100)', (column) => column.notNull())
    .addColumn('row_count', 'integer', (column) => column.notNull())
    .addColumn('on_duplicate', 'varchar(10)', (column) => column.notNull())
    .addColumn('state', 'varchar(10)', (column) => column.notNull())
    .addColumn('started_at', 'varchar(24)', (column) => column.notNull())
    .addColumn('started_by', 'varchar(36)', (column) => column.notNull())
    .addColumn('started_by_name', 'varchar(300)', (column) => column.notNull())
    .addColumn('last_at', 'varchar(24)', (column) => column.notNull())
    .addColumn('batches', 'integer', (column) => column.notNull())
    .addColumn('rows_taken', 'integer', (column) => column.notNull())
    .addColumn('added', 'integer', (column) => column.notNull())
    .addColumn('updated', 'integer', (column) => column.notNull())
    .addColumn('copies', 'integer', (column) => column.notNull())
    .addColumn('known', 'integer', (column) => column.notNull())
    .addColumn('wrong', 'integer', (column) => column.notNull())
    .addColumn('kept', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('imports_key', ['tenant_id', 'id'])
    .execute();
  await db.schema
    .createIndex('imports_by_start')
    .on('imports')
    .columns(['tenant_id', 'started_at', 'id'])
    .execute();
}
