import 'server-only';
import { v7 as newId } from 'uuid';
import { NewBook } from '@/lib/contract/books.ts';
import { ImportBatch, NewImport, type SentRow } from '@/lib/contract/imports.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { importShelf } from '@/lib/server/lending/import-shelf.ts';
import { emptyLibrary } from '@/lib/server/lending/testing/library.ts';
import { testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from '../../add-book.ts';
import { importBatch } from '../import-batch.ts';
import { startImport } from '../start-import.ts';
import { undoImport } from '../undo-import.ts';

const librarian = testPrincipal();

/** Starts an import as `by`, a librarian unless told. */
export async function start(
  database: Database,
  given: Partial<NewImport> = {},
  by: Principal = librarian,
) {
  const usual = { id: newId(), fileName: 'books.csv', rows: 1000 };
  return startImport(database, by, NewImport.parse({ ...usual, ...given }));
}

/** A book that was in the catalogue before, and that rows may mean. */
export function addDune(database: Database, book: object) {
  const given = { title: 'Dune', authors: ['Frank Herbert'], ...book };
  return addBook(database, librarian, NewBook.parse(given));
}

/** A row as a sender makes it; title and author are given unless `book` says otherwise. */
export function row(number: number, book: object = {}, copy: object | null = null): SentRow {
  return {
    row: number,
    book: { title: `Book ${number}`, authors: ['Imre Quist'], ...book },
    copy,
  };
}

/** Sends one batch. */
export async function send(
  database: Database,
  id: string,
  number: number,
  rows: readonly SentRow[],
  by: Principal = librarian,
) {
  const scope = { principal: by, shelf: importShelf, now: Date.now() };
  return importBatch(database, scope, id, ImportBatch.parse({ number, rows }));
}

/** Asks until the import is undone; the last answer. */
export async function undo(database: Database, id: string, by: Principal = librarian) {
  for (;;) {
    const answer = await undoImport(database, by, id, importShelf);
    if (answer.state === 'undone') return answer;
  }
}

/** Empties the library and the history of imports. */
export async function emptyImports(database: Database): Promise<void> {
  for (const table of ['import_changes', 'import_batches', 'imports'] as const) {
    await database.deleteFrom(table).execute();
  }
  await emptyLibrary(database);
}

/** How many books or copies there are, of whichever tenant. */
export async function count(database: Database, table: 'books' | 'copies'): Promise<number> {
  const { n } = await database
    .selectFrom(table)
    .select((columns) => columns.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}
