import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';

/** Takes every book, its copies, and what it was found by, out of a database of tests. */
export async function emptyCatalogue(database: Database): Promise<void> {
  const lending = ['holds', 'loans', 'copies', 'offices'] as const;
  for (const table of [...lending, 'books', 'term_books'] as const) {
    await database.deleteFrom(table).execute();
  }
  // A term keeps its row: by what it says, readers know that its books are others.
  await database
    .updateTable('catalogue_terms')
    .set((row) => ({ books: 0, changes: row('changes', '+', 1) }))
    .execute();
}
