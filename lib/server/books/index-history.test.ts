import fc from 'fast-check';
import { test } from 'vitest';
import type { NewBook } from '@/lib/contract/books.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { editBook } from './edit-book.ts';
import { emptyImports, send, start, undo } from './imports/testing/import-rows.ts';
import { checkIndex } from './testing/check-index.ts';
import { messyBook } from './testing/messy-books.ts';
import { everyBook } from './testing/naive-search.ts';
import { restoreBook, withdrawBook } from './withdraw-book.ts';

const database = await testDatabase();
const librarian = testPrincipal();

/** Something that is done to the catalogue; `at` says to which of its books, or which import. `turn` withdraws or restores one. */
const step = fc.record({
  what: fc.constantFrom('add', 'edit', 'turn', 'turn', 'import', 'undo'),
  at: fc.nat({ max: 5 }),
  books: fc.array(messyBook, { minLength: 1, maxLength: 4 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take({ what, at, books }: Step, imports: string[]): Promise<void> {
  const all = await everyBook(database, tenantA);
  const known = all[at % Math.max(all.length, 1)];
  const [given] = books as [NewBook, ...NewBook[]];
  if (what === 'add') await addBook(database, librarian, given);
  if (what === 'import') imports.push(await importAll(known ? [...books, again(known)] : books));
  const last = imports.at(-1 - (at % 2));
  if (what === 'undo' && last) await undo(database, last);
  if (known === undefined) return;
  const { id } = known;
  if (what === 'edit') await editBook(database, tenantA, id, given, '*');
  const turn = known.withdrawnAt === null ? withdrawBook : restoreBook;
  if (what === 'turn') await turn(database, librarian, id, bookQueue);
}

/** A row that means a book of the catalogue, and tells another year and other subjects. */
function again({ title, authors, isbn, description }: NewBook): NewBook {
  return { title, authors, isbn, description, year: null, language: 'sv', subjects: ['Again'] };
}

async function importAll(books: readonly NewBook[]): Promise<string> {
  const { id } = await start(database, { onDuplicate: 'update' });
  await send(
    database,
    id,
    1,
    // Each of them twice: a batch sees what its own rows have added and changed.
    [...books, ...books].map((book, index) => ({
      row: index + 1,
      book: { ...book, subjects: index < books.length ? book.subjects : ['Twice'] },
      copy: null,
    })),
  );
  return id;
}

test('whatever becomes of books, the search index is as if it were built anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12, size: 'max' }), async (steps) => {
      await emptyImports(database);
      await database.deleteFrom('catalogue_terms').execute();
      await database.deleteFrom('term_books').execute();
      const imports: string[] = [];
      for (const one of steps) {
        await take(one, imports);
        await checkIndex(database);
      }
    }),
    { numRuns: 20 },
  );
});
