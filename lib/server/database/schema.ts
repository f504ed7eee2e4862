import 'server-only';
import type { Generated } from 'kysely';
import type { AccessSchema } from './access-schema.ts';
import type { ImportsSchema } from './imports-schema.ts';
import type { LendingSchema } from './lending-schema.ts';
import type { WishesSchema } from './wishes-schema.ts';

/**
 * The tables, as Kysely types. Every row belongs to a tenant and `tenant_id` leads every key. Ids
 * are UUIDv7 text with binary order; times are ISO 8601 UTC text; lists are JSON text.
 */
export type Schema = LendingSchema &
  AccessSchema &
  ImportsSchema &
  WishesSchema & {
    books: BooksTable;
    catalogue_numbers: CatalogueNumbersTable;
    catalogue_terms: CatalogueTermsTable;
    denials: DenialsTable;
    term_books: TermBooksTable;
  };

export type BooksTable = {
  tenant_id: string;
  id: string;
  /** What the search index calls the book: the later it was added, the greater. */
  number: number;
  title: string;
  /** JSON array of strings. */
  authors: string;
  /** ISBN-13, digits only. */
  isbn: string | null;
  year: number | null;
  language: string | null;
  /** JSON array of strings. */
  subjects: string;
  description: string | null;
  /** The title's place on the shelf: folded, without a leading article. */
  sort_title: string;
  /** The first author, folded, last name first. */
  sort_author: string;
  /** The year, or 0 without one. */
  sort_year: number;
  /** The folded words of title, authors, subjects and ISBN, a space before and after each. */
  search_text: string;
  added_at: string;
  added_by: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  /** Grows with each change that readers see; the ETag. */
  version: Generated<number>;
  /** Written first by whoever decides about copies and holds: decisions queue up behind it. */
  lending_turn: Generated<number>;
};

/** The last number that each tenant has given to a book. */
export type CatalogueNumbersTable = {
  tenant_id: string;
  last_number: number;
};

/** The numbers of the books that have a term; withdrawn books are not here. */
export type TermBooksTable = {
  tenant_id: string;
  /** Such as `w:salt` (a word), `t:salt` (one of a title), `s:history` (a subject), `l:en` or `d:1990` (a decade). */
  term: string;
  /** The part of the catalogue, or -1 for all of it; see `packed-term.ts`. */
  part: number;
  /** See `packed-numbers.ts`. */
  numbers: Buffer;
};

/** Every term of the catalogue once, with the number of its books. */
export type CatalogueTermsTable = {
  tenant_id: string;
  term: string;
  /** As someone wrote it, where people read it otherwise than it is compared. */
  label: string | null;
  books: number;
  /** How often its books have changed. */
  changes: Generated<number>;
};

export type DenialsTable = {
  tenant_id: string;
  id: string;
  at: string;
  code: string;
  kind: 'person' | 'service';
  object_id: string;
  client_id: string;
  method: string;
  path: string;
  permission: string | null;
  /** JSON arrays of strings. */
  held_roles: string;
  granted_by: string;
  trace: string;
};
