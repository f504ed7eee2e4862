import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BookFile } from '@/lib/browser/book-file/book-file.ts';
import { NewBook } from '@/lib/contract/books.ts';
import { ExportQuery } from '@/lib/contract/exports.ts';
import { exportBooks } from '@/lib/server/books/exports/export-books.ts';
import { send, start } from '@/lib/server/books/imports/testing/import-rows.ts';
import { listBooks } from '@/lib/server/books/list-books.ts';
import { isbn13CheckDigit } from '@/lib/server/isbn.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';

const database = await testDatabase();
const elsewhere = testPrincipal({ tenantId: tenantB });

/** Text with everything that files of text stumble over; what XML cannot hold is no text of a book. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(...';,"\'=+-@\t\r\n |/_x0041_<&>'),
      minLength: 1,
      maxLength: 12,
    }),
  )
  .filter((one) => one.trim() !== '' && !/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u.test(one));

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
    description: fc.option(text),
  })
  .map((one) => NewBook.parse(one));

const differentBooks = fc.uniqueArray(book, {
  minLength: 1,
  maxLength: 8,
  selector: ({ title, authors }) =>
    JSON.stringify([title, authors]).normalize('NFKD').toLowerCase(),
});

async function titles(tenantId: string) {
  const { items } = await listBooks(database, tenantId, {
    q: '',
    status: 'available',
    limit: 5000,
  });
  return items.map(({ id: _id, addedAt: _addedAt, withdrawnAt: _withdrawn, ...rest }) =>
    JSON.stringify(rest),
  );
}

for (const format of ['csv', 'xlsx'] as const) {
  test(`what is exported as ${format} and imported elsewhere is the same books`, async () => {
    await fc.assert(
      fc.asyncProperty(differentBooks, async (books) => {
        await database.deleteFrom('books').execute();
        const source = await start(database);
        const given = books.map((one, index) => ({ row: index + 2, book: one }));
        await send(database, source.id, 1, given);
        const response = await exportBooks(database, tenantA, ExportQuery.parse({ format }));
        const file = await BookFile.open(new File([await response.blob()], `books.${format}`));
        await file.layOut(file.describe().layout);
        const { id } = await start(database, {}, elsewhere);
        await send(database, id, 1, file.part(0).rows, elsewhere);
        expect((await titles(tenantB)).sort()).toEqual((await titles(tenantA)).sort());
      }),
      { numRuns: 25 },
    );
  }, 60_000);
}
