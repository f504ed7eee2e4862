import Papa from 'papaparse';
import { fieldsNamed, headingsWithin } from './column-field.ts';

const delimiters = [';', ',', '\t', '|'];
const sampleCharacters = 64 * 1024;
const sampleRecords = 50;

/** What separates cells in a file of one column, where there is nothing to find out. */
const usual = ',';

/**
 * The separator with which the headings name most fields; of equals that with which most records of the
 * sample have the same number of cells, above one. Headings first: a description may have many lines,
 * each with a semicolon, and be most of a short file.
 */
export function guessDelimiter(text: string): string {
  const sample = text.slice(0, sampleCharacters);
  const tried = delimiters.map((delimiter) => ({ delimiter, ...tryOut(sample, delimiter) }));
  const [best] = tried.sort(
    (a, b) => b.named - a.named || b.agreeing - a.agreeing || b.cells - a.cells,
  );
  return best === undefined || best.agreeing === 0 ? usual : best.delimiter;
}

function tryOut(sample: string, delimiter: string) {
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    preview: sampleRecords,
    skipEmptyLines: 'greedy',
  });
  const named = Math.max(...data.slice(0, headingsWithin).map(fieldsNamed), 0);
  return { named, ...agreement(data) };
}

function agreement(records: readonly string[][]): { agreeing: number; cells: number } {
  const byCells = new Map<number, number>();
  for (const { length } of records) {
    if (length > 1) byCells.set(length, (byCells.get(length) ?? 0) + 1);
  }
  const [best] = [...byCells].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best === undefined ? { agreeing: 0, cells: 0 } : { agreeing: best[1], cells: best[0] };
}
