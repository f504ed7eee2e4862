import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';

/** Takes every book, and what it was found by, out of a database of tests. */
export async function emptyCatalogue(database: Database): Promise<void> {
  for (const table of ['books', 'term_books', 'copies', 'loans'] as const) {
    await database.deleteFrom(table).execute();
  }
  // A term keeps its row: by what it says, readers know that its books are others.
  await database
    .updateTable('catalogue_terms')
    .set((row) => ({ books: 0, changes: row('changes', '+', 1) }))
    .execute();
}
