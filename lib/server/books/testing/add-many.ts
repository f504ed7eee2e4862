import 'server-only';
import { v7 as newId } from 'uuid';
import type { NewBook } from '@/lib/contract/books.ts';
import { takeNumbers } from '@/lib/server/database/catalogue/book-numbers.ts';
import { inParts } from '@/lib/server/database/catalogue/in-parts.ts';
import { indexBooks } from '@/lib/server/database/catalogue/index-books.ts';
import { inTransaction } from '@/lib/server/database/in-transaction.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { bookRow } from '../book-row.ts';

/** Adds thousands of books in a second or two, to tenant A. */
export async function addMany(database: Database, given: readonly NewBook[]): Promise<void> {
  const by = testPrincipal();
  const addedAt = new Date().toISOString();
  await inTransaction(database, async (transaction) => {
    const numbers = await takeNumbers(transaction, by.tenantId, given.length);
    const books = given.map((book) => ({ ...book, id: newId(), addedAt, withdrawnAt: null }));
    const rows = books.map((book, index) => bookRow(by, book, numbers[index] ?? 0));
    for (const some of inParts(rows, 100)) {
      await transaction.insertInto('books').values(some).execute();
    }
    const changes = books.map((after) => ({ before: null, after }));
    await indexBooks(transaction, by.tenantId, changes);
  });
}
