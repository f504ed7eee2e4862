import 'server-only';
import { bookCells, bookColumnHeadings, csvRecord } from '@/lib/contract/book-file.ts';
import type { Book } from '@/lib/contract/books.ts';

/** Excel reads a file as UTF-8 only when it begins with it. */
const byteOrderMark = '\uFEFF';

/** The bytes of a CSV file of `pages` of books, piece by piece. */
export async function* csvFile(
  pages: AsyncIterable<readonly Book[]>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark + csvRecord(Object.values(bookColumnHeadings)));
  for await (const books of pages) {
    yield encoder.encode(books.map((book) => csvRecord(bookCells(book))).join(''));
  }
}
