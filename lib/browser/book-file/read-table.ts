import { importLimits } from '@/lib/contract/imports.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { FileProblem, fileLimits, type Table } from './table.ts';

/** "PK", with which every zip archive begins, and the mark of Excel files before 2007. */
const zipMark = [0x50, 0x4b];
const oldExcelMark = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a file by what it holds, whatever its name says: CSV, TSV or .xlsx.
 *
 * @throws {FileProblem} in words for everything else, and for what is too large.
 */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > fileLimits.bytes) {
    const megabytes = fileLimits.bytes / 1024 / 1024;
    throw new FileProblem(`This file is larger than ${megabytes} MB. Split it into several files.`);
  }
  if (begins(bytes, oldExcelMark)) {
    throw new FileProblem('This is an Excel file of before 2007. Save it as .xlsx or as CSV.');
  }
  const table = begins(bytes, zipMark) ? readWorkbook(bytes) : readCsv(bytes);
  const filled = table.records.filter((record) => !isBlank(record)).length;
  if (filled === 0) throw new FileProblem('This file is empty.');
  if (filled > importLimits.rows + 1) {
    const most = importLimits.rows.toLocaleString('en-GB');
    throw new FileProblem(`This file has more than ${most} rows. Split it into several files.`);
  }
  return table;
}

/** A row in which nothing is written: a spreadsheet often ends with some. */
export function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
