import type { SentRow } from '@/lib/contract/imports.ts';
import type { Layout } from './guess-layout.ts';

/** What is known of a file once it has been read. */
export type OpenedFile = {
  readonly name: string;
  readonly understoodAs: string;
  readonly layout: Layout;
  /** For each column a name to call it by, and what stands in the first rows of it. */
  readonly columns: readonly FileColumn[];
};

/** A column of the file, by its place from the left, counted from zero. */
export type FileColumn = {
  readonly place: number;
  readonly name: string;
  readonly samples: readonly string[];
};

/** What a layout makes of the file. */
export type LaidOut = {
  /** Tells this file, read in this way, from every other: SHA-256, base64url. */
  readonly fingerprint: string;
  readonly rows: number;
  readonly blankRows: number;
  readonly preview: readonly SentRow[];
};

/** Rows for one request; `done` is true with the last ones. */
export type FilePart = { readonly rows: readonly SentRow[]; readonly done: boolean };

/** A row that did not come in, and why. */
export type RowProblem = { readonly row: number; readonly reason: string };

/** What the worker can be asked, and what it answers. */
export type BookFileCalls = {
  open: (file: File) => OpenedFile;
  layOut: (layout: Layout) => LaidOut;
  /** From the row with this place among those that are not blank, counted from zero. */
  part: (place: number) => FilePart;
  /** The rows as they stand in the file, with the reason: a CSV file. */
  problemsFile: (problems: readonly RowProblem[]) => Blob;
};

export type Call = {
  readonly [Name in keyof BookFileCalls]: {
    readonly id: number;
    readonly name: Name;
    readonly argument: Parameters<BookFileCalls[Name]>[0];
  };
}[keyof BookFileCalls];

export type Reply = { readonly id: number } & (
  | { readonly value: unknown }
  /** In words, when the file is at fault. */
  | { readonly problem: string }
);
