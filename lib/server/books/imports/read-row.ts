import 'server-only';
import type { NewBook } from '@/lib/contract/books.ts';
import { ImportRow, type SentRow } from '@/lib/contract/imports.ts';
import { normaliseIsbn, wrongIsbn } from '@/lib/contract/isbn.ts';
import type { FieldError } from '@/lib/contract/problem.ts';
import { fieldErrors } from '@/lib/server/http/field-errors.ts';
import { inWords } from '@/lib/server/http/in-words.ts';

export type ReadCopy = NonNullable<ImportRow['copy']>;

/** A row that keeps the rules of adding a book; its ISBN is thirteen digits. */
export type ReadRow = {
  readonly row: number;
  readonly book: NewBook;
  readonly copy: ReadCopy | null;
};

type Reading = ReadRow | { readonly row: number; readonly errors: readonly FieldError[] };

/** As a spreadsheet writes a number that is too long for its column: `9,78044E+12`. */
const shortened = /^\d[.,]?\d*e\+?\d+$/i;
const tenDigits = 10;
const fewestDigits = 7;
const digitsOnly = /^\d+[\dXx]$/;
const yearMessage = 'is not a year from 1450 to 2100';

/** Reads a row by the contract; what is wrong with it is said of the row's own fields. */
export function readRow(sent: SentRow): Reading {
  const parsed = ImportRow.safeParse(sent, { error: inWords });
  if (!parsed.success) return { row: sent.row, errors: ofColumns(fieldErrors(parsed.error)) };
  const { row, book, copy } = parsed.data;
  if (book.isbn === null) return { row, book, copy };
  const isbn = readIsbn(book.isbn);
  if (isbn !== null) return { row, book: { ...book, isbn }, copy };
  return { row, errors: [{ path: 'isbn', message: isbnMessage(book.isbn) }] };
}

/** Spreadsheets take an ISBN-10 for a number and drop its leading zeros: they are put back. */
function readIsbn(text: string): string | null {
  const short = text.length >= fewestDigits && text.length < tenDigits && digitsOnly.test(text);
  return normaliseIsbn(short ? text.padStart(tenDigits, '0') : text);
}

function isbnMessage(isbn: string): string {
  return shortened.test(isbn)
    ? 'was shortened by a spreadsheet: show its column as a number without decimals, and save the file again'
    : wrongIsbn;
}

/** As a person knows them, by columns: `book.title` is `title`. */
function ofColumns(errors: readonly FieldError[]): FieldError[] {
  return errors.map(({ path, message }) => {
    const column = path.replace(/^(book|copy)\./, '');
    return { path: column, message: column === 'year' ? yearMessage : message };
  });
}
