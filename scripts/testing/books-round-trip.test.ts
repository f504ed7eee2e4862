import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BookFile } from '@/lib/browser/book-file/book-file.ts';
import { NewBook } from '@/lib/contract/books.ts';
import { type ExportFormat, ExportQuery, exportMediaTypes } from '@/lib/contract/exports.ts';
import { isbn13CheckDigit } from '@/lib/contract/isbn.ts';
import { readable } from '@/lib/contract/written.ts';
import { addBook } from '@/lib/server/books/add-book.ts';
import { exportBooks } from '@/lib/server/books/exports/export-books.ts';
import { send, start } from '@/lib/server/books/imports/testing/import-rows.ts';
import { emptyCatalogue } from '@/lib/server/books/testing/empty-catalogue.ts';
import { messyBook } from '@/lib/server/books/testing/messy-books.ts';
import { everyBook } from '@/lib/server/books/testing/naive-search.ts';
import { foldText } from '@/lib/server/database/fold-text.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';

const database = await testDatabase();
const librarian = testPrincipal();
const elsewhere = testPrincipal({ tenantId: tenantB });
const formats = Object.keys(exportMediaTypes) as ExportFormat[];

/** Text with everything that files of text stumble over, controls and half characters among it. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...';,"\'=+-@\t\r\n |/_x0041_<&>'), maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'a;b\n,|\t'), maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('a', '\0', '\x1f', '\x85', '\ufffe', '\ud800', '\udc00') }),
    messyBook.map(({ title }) => title),
  )
  .filter((one) => readable(one).trim() !== '');

const isbn = fc
  .integer({ min: 0, max: 999_999_999 })
  .map((number) => `978${String(number).padStart(9, '0')}`)
  .map((digits) => digits + isbn13CheckDigit(digits));

const book = fc
  .record({
    title: text,
    authors: fc.array(text, { minLength: 1, maxLength: 3 }),
    isbn: fc.option(isbn),
    year: fc.option(fc.integer({ min: 1450, max: 2100 })),
    language: fc.option(fc.constantFrom('en', 'pt-BR', 'zh-hans')),
    subjects: fc.array(text, { maxLength: 3 }),
    description: fc.option(fc.array(text, { maxLength: 6 }).map((lines) => lines.join('\n'))),
  })
  .map((one) => NewBook.parse(one));

/** Books that are hardly told apart, by a row of a file least of all. */
const twin = fc
  .record({
    title: fc.constantFrom('Dune', 'dune', 'The Dune', "L'Dune", '資本', '!'),
    authors: fc.array(fc.constantFrom('A', 'a', 'Ä', 'B'), { minLength: 1, maxLength: 2 }),
    isbn: fc.option(isbn, { freq: 1 }),
    year: fc.constantFrom(1984, 1985, null),
    subjects: fc.array(fc.constantFrom('x', 'y'), { maxLength: 1 }),
    description: fc.constantFrom('One', null),
  })
  .map((one) => NewBook.parse(one));

/** Books of which none has the ISBN of another. */
const withoutSameIsbn = (books: readonly NewBook[]) =>
  books.filter(({ isbn }, index) => {
    const first = books.findIndex((other) => other.isbn === isbn);
    return isbn === null || first === index;
  });
/** What a row of a file has in common with the books that it may mean. */
const keyOf = ({ title, authors }: NewBook) =>
  JSON.stringify([foldText(title), authors.map(foldText).sort()]);
const some = { minLength: 1, maxLength: 8 };
const differentBooks = fc.uniqueArray(book, { ...some, selector: keyOf }).map(withoutSameIsbn);
const twins = fc.array(twin, { ...some, size: 'max' }).map(withoutSameIsbn);

async function fill(books: readonly NewBook[]): Promise<void> {
  await emptyCatalogue(database);
  for (const one of books) await addBook(database, librarian, one);
}

/** The rows that the import page sends of what the catalogue exports. */
async function exportedRows(format: ExportFormat) {
  const query = ExportQuery.parse({ format, sort: 'newest' });
  const response = await exportBooks(database, tenantA, query);
  const file = await BookFile.open(new File([await response.blob()], `books.${format}`));
  await file.layOut(file.describe().layout);
  return file.part(0).rows;
}

async function contents(tenantId: string) {
  const books = await everyBook(database, tenantId);
  return books.map(({ id: _id, number: _number, addedAt: _at, withdrawnAt: _w, ...rest }) => rest);
}

describe.each(formats)('what is exported as %s', (format) => {
  test('and imported elsewhere is the same books', async () => {
    await fc.assert(
      fc.asyncProperty(differentBooks, async (books) => {
        await fill(books);
        const { id } = await start(database, {}, elsewhere);
        await send(database, id, 1, await exportedRows(format), elsewhere);
        expect((await contents(tenantB)).reverse()).toEqual(await contents(tenantA));
      }),
      { numRuns: 30 },
    );
  });

  test('and imported again changes nothing, and each row is known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(differentBooks, twins), async (books) => {
        await fill(books);
        const before = await everyBook(database, tenantA);
        const rows = await exportedRows(format);
        for (const onDuplicate of ['skip', 'update'] as const) {
          const { id } = await start(database, { onDuplicate });
          const answer = await send(database, id, 1, rows);
          expect(answer.import).toMatchObject({ known: books.length, added: 0, updated: 0 });
          expect(await everyBook(database, tenantA)).toEqual(before);
        }
      }),
      { numRuns: 30 },
    );
  });
});
