import { SaxesParser } from 'saxes';
import { importLimits } from '@/lib/contract/imports.ts';
import { dateText } from './date-formats.ts';
import { localName } from './local-name.ts';
import { spreadsheetText } from './spreadsheet-text.ts';
import { FileProblem, fileLimits } from './table.ts';

/** Headings and what stands above them come on top of the rows of books. */
const mostRows = importLimits.rows + 100;
const letters = 26;
const beforeA = 'A'.charCodeAt(0) - 1;
const longestInteger = 15;

/** What cells refer to: texts by their numbers, and which formats show a date. */
export type CellSources = {
  readonly strings: readonly string[];
  readonly dateFormats: ReadonlySet<number>;
  readonly from1904: boolean;
};

/** The cells of a sheet as text, by row and column (ECMA-376 part 1, 18.3). */
export function readSheet(xml: string, sources: CellSources): string[][] {
  const records: string[][] = [];
  const parser = new SaxesParser();
  let [row, column, type, value, inValue, isDate] = [0, 0, '', '', false, false];
  parser.on('opentag', ({ name: fullName, attributes }) => {
    const name = localName(fullName);
    if (name === 'row') {
      row = Number(attributes['r'] ?? row + 1);
      column = 0;
      if (row > mostRows) throw tooManyRows();
    } else if (name === 'c') {
      column = columnOf(attributes['r']) ?? column + 1;
      type = attributes['t'] ?? 'n';
      isDate = sources.dateFormats.has(Number(attributes['s'] ?? -1));
      value = '';
    } else if (name === 'v' || name === 't') inValue = true;
  });
  parser.on('text', (text) => {
    if (inValue) value += text;
  });
  parser.on('closetag', ({ name: fullName }) => {
    const name = localName(fullName);
    if (name === 'v' || name === 't') inValue = false;
    else if (name === 'c' && value !== '' && column <= fileLimits.columns) {
      const record = recordAt(records, row);
      while (record.length < column - 1) record.push('');
      record[column - 1] =
        type === 'n' && isDate
          ? dateText(value, sources.from1904)
          : cellText(type, value, sources.strings);
    }
  });
  parser.write(xml).close();
  return records;
}

/** Rows without cells may be left out of the file; they count all the same. */
function recordAt(records: string[][], row: number): string[] {
  while (records.length < row) records.push([]);
  return records[row - 1] as string[];
}

function cellText(type: string, value: string, sharedStrings: readonly string[]): string {
  if (type === 's') return sharedStrings[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str') return spreadsheetText(value);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  return numberText(value);
}

/** `9.780306406157E12` → `9780306406157`: an ISBN is in the file with all of its digits. */
function numberText(value: string): string {
  const number = Number(value);
  if (!Number.isInteger(number)) return value;
  const digits = String(number);
  return digits.length <= longestInteger ? digits : value;
}

/** `AB12` → 28. */
function columnOf(place: string | undefined): number | undefined {
  const name = /^[A-Z]+/.exec(place ?? '')?.[0];
  if (name === undefined) return undefined;
  return [...name].reduce((sum, letter) => sum * letters + letter.charCodeAt(0) - beforeA, 0);
}

function tooManyRows(): FileProblem {
  const most = importLimits.rows.toLocaleString('en-GB');
  return new FileProblem(`This sheet has more than ${most} rows. Split it into several files.`);
}
