import { beforeEach, describe, expect, test } from 'vitest';
import { ImportCheck } from '@/lib/contract/imports.ts';
import { PageQuery } from '@/lib/contract/page.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import {
  addBookWithCopies,
  addOffice,
  borrow,
  hold,
  reader,
} from '@/lib/server/lending/testing/library.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { getBook } from '../get-book.ts';
import { listBooks } from '../list-books.ts';
import { withdrawBook } from '../withdraw-book.ts';
import { checkRows } from './check-rows.ts';
import { listImports } from './list-imports.ts';
import { addDune, count, emptyImports, row, send, start } from './testing/import-rows.ts';

const database = await testDatabase();
const librarian = testPrincipal();

beforeEach(() => emptyImports(database));

const add = (book: object) => addDune(database, book);

describe('rows', () => {
  test('come in as books that are added one by one do, and are found as they are', async () => {
    const { id } = await start(database);
    const given = { title: 'Œuvres Čapka', authors: ['Karel Čapek'], isbn: '0-306-40615-2' };
    const answer = await send(database, id, 1, [row(2, given)]);
    expect(answer).toMatchObject({ outcomes: [], import: { added: 1, rowsTaken: 1, batches: 1 } });
    const { items } = await listBooks(database, tenantA, {
      q: 'capek 9780306406157',
      status: 'available',
      limit: 10,
    });
    expect(items).toMatchObject([{ title: 'Œuvres Čapka', isbn: '9780306406157', year: null }]);
  });

  test.each([
    [{ title: '' }, 'title', 'Fill this in'],
    [{ authors: [] }, 'authors', 'Name at least one author'],
    [{ year: 'nineteen' }, 'year', 'is not a year from 1450 to 2100'],
    [{ year: 98 }, 'year', 'is not a year from 1450 to 2100'],
    [{ isbn: '9780306406158' }, 'isbn', 'is not an ISBN: a digit is wrong or missing'],
    [{ isbn: '9.78031E+12' }, 'isbn', 'was shortened by a spreadsheet'],
    [{ language: 'Klingon!' }, 'language', 'Use a language tag'],
    [{ publisher: 'X' }, 'publisher', 'is not known'],
  ])('%j is wrong, and keeps no other out', async (book, path, message) => {
    const { id } = await start(database);
    const answer = await send(database, id, 1, [row(2), row(3, book), row(4)]);
    expect(answer.import).toMatchObject({ added: 2, wrong: 1 });
    expect(answer.outcomes).toEqual([
      expect.objectContaining({
        ...{ row: 3, outcome: 'wrong', bookId: null },
        errors: [{ path, message: expect.stringContaining(message) }],
      }),
    ]);
  });

  test('a leading zero that a spreadsheet took from an ISBN-10 is put back', async () => {
    const { id } = await start(database);
    const { import: state } = await send(database, id, 1, [row(2, { isbn: '306406152' })]);
    expect(state.added).toBe(1);
  });
});

describe('a book that the catalogue has', () => {
  const isbn = '9780306406157';

  test.each([
    ['the same ISBN', { isbn }, { title: 'Another title', isbn: '0306406152' }, true],
    ['the same title and author', {}, { title: 'DUNE', authors: ['Fránk Herbert'] }, true],
    ['the same title, an ISBN that it lacks', {}, { title: 'Dune', isbn }, true],
    ['another ISBN', { isbn }, { title: 'Dune', isbn: '9780441013593' }, false],
    ['another year', { year: 1965 }, { title: 'Dune', year: 1984 }, false],
    ['another author', {}, { title: 'Dune', authors: ['Denis Villeneuve'] }, false],
  ])('%s', async (_, has, given, known) => {
    const { id: bookId } = await add(has);
    const { id } = await start(database);
    const sent = row(2, { authors: ['Frank Herbert'], ...given });
    const { outcomes } = await send(database, id, 1, [sent]);
    expect(outcomes).toEqual(known ? [expect.objectContaining({ outcome: 'known', bookId })] : []);
    expect(await count(database, 'books')).toBe(known ? 1 : 2);
  });

  test('is changed where that is asked for: empty cells change nothing', async () => {
    const { id: bookId } = await add({ isbn, language: 'en', subjects: ['Fiction'] });
    const { id } = await start(database, { onDuplicate: 'update' });
    const given = { title: 'Dune, revised', authors: ['F. Herbert'], isbn, year: 1965 };
    const answer = await send(database, id, 1, [row(2, given), row(3, given)]);
    expect(answer.outcomes.map(({ outcome }) => outcome)).toEqual(['updated', 'known']);
    expect(await getBook(database, tenantA, bookId)).toMatchObject({
      ...{ title: 'Dune, revised', authors: ['F. Herbert'], year: 1965 },
      ...{ language: 'en', subjects: ['Fiction'], version: 2 },
    });
  });

  test('becomes what the last row says that means it, as the rows before have left it', async () => {
    const { id: bookId } = await add({});
    const { id } = await start(database, { onDuplicate: 'update' });
    const authors = ['Frank Herbert'];
    const answer = await send(database, id, 1, [
      row(2, { title: 'Dune', authors, isbn }),
      row(3, { title: 'Dune Two', authors, isbn, year: 1969 }),
      row(4, { title: 'dune two', authors }),
      row(5, { title: 'New here' }),
      row(6, { title: 'New here', year: 1999 }),
      row(7, { title: 'New here' }),
    ]);
    expect(answer.import).toMatchObject({ added: 1, updated: 4, known: 1 });
    expect(await getBook(database, tenantA, bookId)).toMatchObject({
      ...{ title: 'dune two', isbn, year: 1969, version: 2 },
    });
    expect(await count(database, 'books')).toBe(2);
  });

  test('is the one that the row says least new of, where it may mean several', async () => {
    await add({ year: 1965 });
    const { id: undated } = await add({ description: 'A gift' });
    const { id: later } = await add({ year: 1984 });
    const { id } = await start(database, { onDuplicate: 'update' });
    const authors = ['Frank Herbert'];
    const { outcomes } = await send(database, id, 1, [
      row(2, { title: 'Dune', authors, description: 'A gift' }),
      row(3, { title: 'Dune', authors, year: 1984 }),
    ]);
    expect(outcomes).toMatchObject([
      { outcome: 'known', bookId: undated },
      { outcome: 'known', bookId: later },
    ]);
  });

  test('that was withdrawn is restored by a person, not by a file', async () => {
    const { id: bookId } = await add({ isbn });
    await withdrawBook(database, librarian, bookId, bookQueue);
    const { id } = await start(database);
    const { outcomes } = await send(database, id, 1, [row(2, { isbn })]);
    expect(outcomes[0]?.errors).toEqual([
      { path: 'isbn', message: 'belongs to a book that was withdrawn: restore it first' },
    ]);
  });
});

describe('copies', () => {
  test('come with their book, and a second row of the same book is a second copy', async () => {
    await addOffice(database);
    const { id } = await start(database);
    const rows = [row(2, {}, { barcode: 'a-1' }), row(3, { title: 'Book 2' }, { barcode: 'a-2' })];
    const { import: first } = await send(database, id, 1, rows);
    expect(first).toMatchObject({ added: 1, known: 1, copies: 2 });
    const { import: again } = await send(database, id, 2, rows);
    expect(again).toMatchObject({ added: 1, known: 3, copies: 2 });
  });

  test('are refused for an unknown office, and for the barcode of another book', async () => {
    const office = await addOffice(database);
    await addOffice(database, 'Europe/Paris');
    const { id } = await start(database);
    const { outcomes } = await send(database, id, 1, [
      row(2, {}, { barcode: 'B-1', office }),
      row(3, {}, { barcode: 'B-1', office }),
      row(4, {}, { barcode: 'B-2', office: 'Nowhere' }),
      row(5, {}, { barcode: 'B-3' }),
      row(6, {}, { barcode: 'B-4', office: 'Anywhere' }),
    ]);
    expect(outcomes.map(({ errors }) => errors[0])).toEqual([
      { path: 'barcode', message: 'is on a copy of another book' },
      {
        path: 'office',
        message: expect.stringMatching(/Office Europe\/Oslo \d+, Office Europe\/P/),
      },
      { path: 'office', message: expect.stringContaining('is missing; there are these') },
      { path: 'office', message: 'is the city of several offices: write the name' },
    ]);
  });

  test('go to whoever waits longest', async () => {
    const office = await addOffice(database);
    const { book } = await addBookWithCopies(database, [office]);
    await borrow(database, reader(1), book.id);
    await hold(database, reader(2), book.id);
    const { id } = await start(database);
    const { title, authors } = book;
    await send(database, id, 1, [row(2, { title, authors }, { barcode: 'C-1', office })]);
    const ready = database.selectFrom('holds').select('state').where('book_id', '=', book.id);
    expect(await ready.execute()).toEqual([{ state: 'ready' }]);
  });
});

test('a dry run tells what an import would do, and writes nothing', async () => {
  const known = await add({ isbn: '9780306406157' });
  const rows = [
    row(2, { isbn: '0306406152' }),
    row(3, { title: '' }),
    row(4),
    row(5, { title: 'Book 4' }),
  ];
  const check = ImportCheck.parse({ onDuplicate: 'skip', rows });
  const { outcomes } = await checkRows(database, librarian, check);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['known', 'wrong', 'added', 'known']);
  expect(outcomes.map(({ bookId }) => bookId)).toEqual([known.id, null, null, null]);
  expect(outcomes.map(({ sameAs }) => sameAs)).toEqual([
    '9780306406157',
    null,
    'book 4\nimre quist',
    'book 4\nimre quist',
  ]);
  expect(await count(database, 'books')).toBe(1);
  expect((await listImports(database, testPrincipal(), PageQuery.parse({}))).items).toEqual([]);
});
