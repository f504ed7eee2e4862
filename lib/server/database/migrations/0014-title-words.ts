import 'server-only';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { indexCatalogue } from './0014/backfill.ts';

/**
 * Everything that books are found by is indexed anew: the words of titles are told apart from others,
 * what stands behind an apostrophe is a word too, and no word is cut within a character. And terms know
 * how often they changed, so that their books can be kept in memory.
 */
export async function up(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('catalogue_terms')
    .addColumn('changes', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await indexCatalogue(db);
}
