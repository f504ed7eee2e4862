import 'server-only';
import type { Import, KeptRow } from '@/lib/contract/imports.ts';

/** The tables of imports, as Kysely types; the rules of `schema.ts` hold here too. */
export type ImportsSchema = {
  imports: ImportsTable;
  import_batches: ImportBatchesTable;
  import_changes: ImportChangesTable;
};

export type ImportsTable = {
  tenant_id: string;
  id: string;
  file_name: string;
  fingerprint: string;
  row_count: number;
  on_duplicate: Import['onDuplicate'];
  state: Import['state'];
  started_at: string;
  started_by: string;
  /** As the token said it then: for display only. */
  started_by_name: string;
  last_at: string;
  /** The number of the last batch; written first by each batch, so that twins queue up behind it. */
  batches: number;
  rows_taken: number;
  added: number;
  updated: number;
  copies: number;
  known: number;
  wrong: number;
  kept: number;
};

export type ImportBatchesTable = {
  tenant_id: string;
  import_id: string;
  number: number;
  /** JSON array of row outcomes, kept for a repeated request. */
  outcomes: string;
  /** SHA-256 of the rows; null for a batch from before it was kept. */
  rows_digest: string | null;
};

/** What an import did to the catalogue, row by row: what undoing takes back. */
export type ImportChangesTable = {
  tenant_id: string;
  import_id: string;
  kind: 'book' | 'copy' | 'edit';
  /** Which of all the rows sent it was, counted from one: a sender may repeat row numbers. */
  place: number;
  row_number: number;
  book_id: string;
  copy_id: string | null;
  /** The book's version after the change, or after the last of several by the import. */
  version: number;
  /** For an edit: JSON of the fields that it replaced. */
  before: string | null;
  /** Why undoing left it. */
  kept: KeptRow['reason'] | null;
};
