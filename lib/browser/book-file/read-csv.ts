import Papa from 'papaparse';
import { unguardedCell } from '@/lib/contract/book-file.ts';
import { decodeText } from './decode-text.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { FileProblem, type Table } from './table.ts';

const delimiterNames: Readonly<Record<string, string>> = {
  '\t': 'tabs',
  ',': 'commas',
  ';': 'semicolons',
};

/**
 * Reads text with separated values: RFC 4180 and what other systems write (semicolons, tabs, any
 * line end, quoted line breaks).
 *
 * @throws {FileProblem} for a file that is not text.
 */
export function readCsv(bytes: Uint8Array): Table {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) {
    throw new FileProblem('This is neither text nor an Excel file. Save the list as CSV or .xlsx.');
  }
  const delimiter = separatorLine(text) ?? guessDelimiter(text);
  const { data } = Papa.parse<string[]>(text, { delimiter });
  const named = delimiterNames[delimiter] ?? delimiter;
  const records = data[0]?.[0]?.startsWith('sep=') ? data.slice(1) : data;
  return {
    records: records.map((record) => record.map(unguardedCell)),
    understoodAs: `text, ${encoding}, separated by ${named}`,
  };
}

/** Excel’s own hint, a first line such as `sep=;`. */
function separatorLine(text: string): string | undefined {
  return /^sep=(.)\r?\n/.exec(text)?.[1];
}
