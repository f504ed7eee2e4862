import { csvRecord } from '@/lib/contract/book-file.ts';
import { importLimits, type SentRow } from '@/lib/contract/imports.ts';
import type { FilePart, LaidOut, OpenedFile, RowProblem } from './book-file-messages.ts';
import { guessLayout, type Layout } from './guess-layout.ts';
import { readRecord } from './read-record.ts';
import { isBlank, readTable } from './read-table.ts';
import { FileProblem, fileLimits, type Table } from './table.ts';

const previewRows = 5;
const samples = 3;
const longestSample = 80;
/** The request has a frame around its rows. */
const mostBytes = importLimits.bytesAtOnce - 10_000;
const letters = 26;

/** A file of books that was read once and is asked for its rows. */
export class BookFile {
  readonly #name: string;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #table: Table;
  #layout: Layout;
  /** Indexes of the records that are books. */
  #rows: readonly number[] = [];

  private constructor(name: string, bytes: Uint8Array<ArrayBuffer>) {
    this.#name = name.slice(0, importLimits.fileName);
    this.#bytes = bytes;
    this.#table = readTable(bytes);
    this.#layout = guessLayout(this.#table);
  }

  /** @throws {FileProblem} in words for what is no list, or too large a one. */
  static async open(file: File): Promise<BookFile> {
    if (file.size > fileLimits.bytes) {
      const megabytes = fileLimits.bytes / 1024 / 1024;
      throw new FileProblem(
        `This file is larger than ${megabytes} MB. Split it into several files.`,
      );
    }
    return new BookFile(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  describe(): OpenedFile {
    const { headingRow, fields } = this.#layout;
    const { records, understoodAs } = this.#table;
    const headings = records[headingRow - 1] ?? [];
    const below = records.slice(headingRow).filter((record) => !isBlank(record));
    const columns = fields.map((_, column) => ({
      place: column,
      name: headings[column]?.trim() || `Column ${columnName(column)}`,
      samples: below
        .slice(0, samples)
        .map((record) => (record[column] ?? '').slice(0, longestSample)),
    }));
    return { name: this.#name, understoodAs, layout: this.#layout, columns };
  }

  async layOut(layout: Layout): Promise<LaidOut> {
    this.#layout = layout;
    const { records } = this.#table;
    const rows: number[] = [];
    for (let index = layout.headingRow; index < records.length; index += 1) {
      if (!isBlank(records[index] ?? [])) rows.push(index);
    }
    this.#rows = rows;
    const preview = rows.slice(0, previewRows).map((index) => this.#read(index));
    const blankRows = records.length - layout.headingRow - rows.length;
    return { fingerprint: await this.#fingerprint(), rows: rows.length, blankRows, preview };
  }

  part(place: number): FilePart {
    const rows: SentRow[] = [];
    let bytes = 0;
    for (const index of this.#rows.slice(place, place + importLimits.rowsAtOnce)) {
      const row = this.#read(index);
      bytes += encodedLength(row);
      if (bytes > mostBytes && rows.length > 0) break;
      rows.push(row);
    }
    return { rows, done: place + rows.length >= this.#rows.length };
  }

  problemsFile(problems: readonly RowProblem[]): Blob {
    const { records } = this.#table;
    const columns = this.describe().columns.map(({ name }) => name);
    const lines = problems.map(({ row, reason }) => {
      const record = records[row - 1] ?? [];
      return csvRecord([...columns.map((_, column) => record[column] ?? ''), String(row), reason]);
    });
    const byteOrderMark = '\uFEFF';
    const head = csvRecord([...columns, 'Row in your file', 'Why it was not imported']);
    return new Blob([byteOrderMark, head, ...lines], { type: 'text/csv;charset=utf-8' });
  }

  #read(index: number): SentRow {
    return readRecord(index + 1, this.#table.records[index] ?? [], this.#layout);
  }

  async #fingerprint(): Promise<string> {
    const layout = new TextEncoder().encode(JSON.stringify(this.#layout));
    const whole = await new Blob([this.#bytes, layout]).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
    const base64 = btoa(String.fromCharCode(...digest));
    return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  }
}

function encodedLength(row: SentRow): number {
  return new TextEncoder().encode(JSON.stringify(row)).length + 1;
}

/** 0 → A, 26 → AA, as spreadsheets count. */
function columnName(column: number): string {
  const before = column < letters ? '' : columnName(Math.floor(column / letters) - 1);
  return before + String.fromCharCode('A'.charCodeAt(0) + (column % letters));
}
