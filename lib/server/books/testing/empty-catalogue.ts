import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';

/** Takes every book, and what it was found by, out of a database of tests. */
export async function emptyCatalogue(database: Database): Promise<void> {
  for (const table of ['books', 'term_books', 'catalogue_terms', 'copies', 'loans'] as const) {
    await database.deleteFrom(table).execute();
  }
}
