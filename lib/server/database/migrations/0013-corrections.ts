import 'server-only';
import type { Kysely } from 'kysely';

/** Copies and offices can be corrected: by their version two people who do so at once know it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['copies', 'offices']) {
    await db.schema
      .alterTable(table)
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
  }
}
