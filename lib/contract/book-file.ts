import type { NewBook } from './books.ts';
import { readable } from './written.ts';

/** The columns of an exported file, in order; an import knows them by these headings again. */
export const bookColumnHeadings = {
  title: 'Title',
  authors: 'Authors',
  isbn: 'ISBN',
  year: 'Year',
  language: 'Language',
  subjects: 'Subjects',
  description: 'Description',
} as const satisfies Record<keyof NewBook, string>;

export type BookColumn = keyof typeof bookColumnHeadings;

export const bookColumns = Object.keys(bookColumnHeadings) as readonly BookColumn[];

/** A book as the text of its cells, in the order of {@link bookColumns}. */
export function bookCells(book: NewBook): string[] {
  return [
    book.title,
    joinNames(book.authors),
    printedIsbn(book.isbn),
    book.year === null ? '' : String(book.year),
    book.language ?? '',
    joinNames(book.subjects),
    book.description ?? '',
  ].map(readable);
}

/** With a hyphen it is text to a spreadsheet, which would shorten thirteen digits to 9.78E+12. */
function printedIsbn(isbn: string | null): string {
  return isbn === null ? '' : `${isbn.slice(0, 3)}-${isbn.slice(3)}`;
}

/** Several names in one cell: `A; B`. A semicolon within a name is doubled. */
function joinNames(names: readonly string[]): string {
  return names.map((name) => name.replaceAll(';', ';;')).join('; ');
}

/** The names in a cell that an export wrote. */
export function splitNames(cell: string): string[] {
  const names = [''];
  for (const part of cell.split(/(;;|; )/)) {
    if (part === '; ') names.push('');
    else names[names.length - 1] += part === ';;' ? ';' : part;
  }
  return names.filter((name) => name !== '');
}

/**
 * What spreadsheets take for a formula, at the beginning of a cell. Also after what ends a cell to a
 * spreadsheet that parts cells by semicolons, as half of Europe's do: to it our quotes are letters.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^(?='*[=+\-@\t\r])|(?<=[;\t\r\n])(?='*[=+\-@])/g;
const guarded = /^'(?='*[=+\-@\t\r])|(?<=[;\t\r\n])'(?='*[=+\-@])/g;

/** A cell that no spreadsheet runs as a formula; {@link unguardedCell} gives it back as it was. */
function guardedCell(text: string): string {
  return text.replace(formula, "'");
}

export function unguardedCell(text: string): string {
  return text.replace(guarded, '');
}

/** One record of a CSV file with its line end, RFC 4180; formulas are defused. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(guardedCell(cell))).join(',')}\r\n`;
}

const needsQuotes = /[",\r\n]|^\s|\s$/;

function quoted(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
