import 'server-only';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { indexCatalogue } from './0014/backfill.ts';

/**
 * Everything that books are found by is indexed anew: the words of titles are told apart from others,
 * what stands behind an apostrophe is a word too, and no word is cut within a character.
 */
export async function up(db: Kysely<Schema>): Promise<void> {
  await indexCatalogue(db);
}
