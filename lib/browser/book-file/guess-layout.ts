import { bookColumnHeadings } from '@/lib/contract/book-file.ts';
import { type ColumnField, fieldOfHeading, fieldsNamed, headingsWithin } from './column-field.ts';
import type { NameOrder } from './read-names.ts';
import { isBlank } from './read-table.ts';
import type { Table } from './table.ts';

/** How the columns of a file are to be read. */
export type Layout = {
  /** The row of the headings, counted from one; 0 when the file has none. */
  readonly headingRow: number;
  /** For each column what it holds; null for one that is left out. */
  readonly fields: readonly (ColumnField | null)[];
  readonly nameOrder: NameOrder;
  /** Where copies stand when no column says it: an office's name. */
  readonly office: string | null;
};

const sampleRows = 200;

/** How the file is most probably to be read; a person looks at it and may change it. */
export function guessLayout({ records }: Table): Layout {
  const headingRow = findHeadings(records);
  const headings = records[headingRow - 1] ?? [];
  const width = Math.max(...records.slice(0, sampleRows).map((record) => record.length), 0);
  const fields: (ColumnField | null)[] = [];
  for (let column = 0; column < width; column += 1) {
    const field = fieldOfHeading(headings[column] ?? '') ?? null;
    const single = field === 'title' || field === 'year' || field === 'office';
    fields.push(single && fields.includes(field) ? null : field);
  }
  const authors = records
    .slice(headingRow, headingRow + sampleRows)
    .flatMap((record) => record.filter((_, column) => fields[column] === 'authors'));
  const nameOrder = isOurs(headings) ? 'exact' : guessNameOrder(authors);
  return { headingRow, fields, nameOrder, office: null };
}

/** The row with the most known headings, the first of them; one that says "Title" alone will do. */
function findHeadings(records: Table['records']): number {
  let best = { row: 0, known: 0 };
  for (const [index, record] of records.slice(0, headingsWithin).entries()) {
    const known = fieldsNamed(record);
    if (known > best.known) best = { row: index + 1, known };
  }
  if (best.known > 0) return best.row;
  return records.findIndex((record) => !isBlank(record)) + 1;
}

/** The headings that an export of this app writes. */
function isOurs(headings: readonly string[]): boolean {
  return Object.values(bookColumnHeadings).every((heading, index) => headings[index] === heading);
}

/** `Herbert, Frank` where most commas follow a single word, or a semicolon is there as well. */
function guessNameOrder(cells: readonly string[]): NameOrder {
  const withComma = cells.filter((cell) => cell.includes(','));
  if (withComma.length === 0) return 'listed';
  const inverted = withComma.filter(
    (cell) =>
      cell.includes(';') || /^\s*(?:[\p{L}'’-]+\s+)?[\p{L}'’-]+,\s*[\p{L}.'’ -]+$/u.test(cell),
  );
  return inverted.length * 2 >= withComma.length ? 'inverted' : 'listed';
}
