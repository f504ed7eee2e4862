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
 * line end and several of them, quoted line breaks).
 *
 * @throws {FileProblem} for a file that is not text.
 */
export function readCsv(bytes: Uint8Array): Table {
  const { text: decoded, encoding, broken } = decodeText(bytes);
  const text = withOneLineEnd(decoded);
  if (text.includes('\0')) {
    throw new FileProblem('This is neither text nor an Excel file. Save the list as CSV or .xlsx.');
  }
  const delimiter = separatorLine(text) ?? guessDelimiter(text);
  const { data } = Papa.parse<string[]>(text, { delimiter });
  const named = delimiterNames[delimiter] ?? delimiter;
  const records = data[0]?.[0]?.startsWith('sep=') ? data.slice(1) : data;
  return {
    records: records.map((record) => record.map(unguardedCell)),
    understoodAs: `text, ${encoding}${unread(broken)}, separated by ${named}`,
  };
}

function unread(broken: number): string {
  if (broken === 0) return '';
  return broken === 1 ? ' with one broken letter' : ` with ${broken} broken letters`;
}

/**
 * Text of lines that end in one way, as the parser takes it: in a file that was put together from
 * several, the rows after one line end would be taken for a cell. What is quoted stays as it is.
 */
function withOneLineEnd(text: string): string {
  if (!text.includes('\n')) return text;
  return text.replace(/"[^"]*"|\r\n/g, (found) => (found === '\r\n' ? '\n' : found));
}

/** Excel’s own hint, a first line such as `sep=;`. */
function separatorLine(text: string): string | undefined {
  return /^sep=(.)\r?\n/.exec(text)?.[1];
}
