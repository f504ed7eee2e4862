/** What a plot shows, as a table: the first column names the row. */
export type PlotTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

const needsQuotes = /[",\r\n]/;
/** A spreadsheet would take a text that begins like this for a formula. */
const looksLikeFormula = /^[=+\-@\t]/;

/** The table as CSV, RFC 4180; texts that a spreadsheet would run as a formula begin with `'`. */
export function toCsv({ columns, rows }: PlotTable): string {
  return [columns, ...rows].map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

function toField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = looksLikeFormula.test(value) ? `'${value}` : value;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
