import 'server-only';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { bookCells, bookColumnHeadings, bookColumns } from '@/lib/contract/book-file.ts';
import type { Book } from '@/lib/contract/books.ts';
import { sheetEnd, sheetRow, sheetStart, workbookParts } from './spreadsheet-markup.ts';

const yearColumn = bookColumns.indexOf('year');

/**
 * The bytes of an Excel file (Office Open XML, ECMA-376) of `pages` of books, piece by piece: one
 * sheet, its first row the headings. Cells are text, so no formula can be among them.
 */
export async function* xlsxFile(
  pages: AsyncIterable<readonly Book[]>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const [name, text] of Object.entries(workbookParts)) {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml');
  zip.add(sheet);
  let row = 1;
  sheet.push(strToU8(sheetStart + sheetRow(row, Object.values(bookColumnHeadings))));
  for await (const books of pages) {
    const rows = books.map((book) => sheetRow(++row, bookCells(book), yearColumn));
    sheet.push(strToU8(rows.join('')));
    yield* ready.splice(0);
  }
  sheet.push(strToU8(sheetEnd), true);
  zip.end();
  yield* ready;
}
