/** A file as records of text cells: the first record is row 1, as spreadsheets count. */
export type Table = {
  readonly records: readonly (readonly string[])[];
  /** How the file was understood, such as "CSV, windows-1252, separated by semicolons". */
  readonly understoodAs: string;
};

/** What a browser can be asked to hold. */
export const fileLimits = {
  bytes: 50 * 1024 * 1024,
  /** Of a spreadsheet once unpacked: a zip bomb ends here. */
  unpackedBytes: 400 * 1024 * 1024,
  columns: 200,
} as const;

/** A file that cannot be read, in words that say what to do. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
}
