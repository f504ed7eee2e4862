import 'server-only';
import type { Generated } from 'kysely';
import type { ImportsSchema } from './imports-schema.ts';
import type { LendingSchema } from './lending-schema.ts';
import type { WishesSchema } from './wishes-schema.ts';

/**
 * The tables, as Kysely types. Every row belongs to a tenant and `tenant_id` leads every key. Ids
 * are UUIDv7 text with binary order; times are ISO 8601 UTC text; lists are JSON text.
 */
export type Schema = LendingSchema &
  ImportsSchema &
  WishesSchema & {
    books: BooksTable;
    denials: DenialsTable;
  };

export type BooksTable = {
  tenant_id: string;
  id: string;
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
  /** Title folded for sorting. */
  sort_title: string;
  /** Title, authors, subjects and ISBN, folded for searching. */
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
