import 'server-only';
import type { SelectQueryBuilder } from 'kysely';
import type { FilterQuery } from '@/lib/contract/books.ts';
import type { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Schema } from '@/lib/server/database/schema.ts';
import type { Condition } from './condition.ts';
import type { Span } from './order.ts';

/** What is looked for, and among which books. */
export type Search = {
  readonly database: Database;
  readonly tenantId: string;
  readonly status: FilterQuery['status'];
  readonly conditions: readonly Condition[];
};

export type BooksSelect = SelectQueryBuilder<Schema, 'books', object>;

/** The tenant's books, withdrawn ones too: what an index leads past. */
export function booksOf({
  database,
  tenantId,
}: Pick<Search, 'database' | 'tenantId'>): BooksSelect {
  return database.selectFrom('books').where('books.tenant_id', '=', tenantId);
}

/** The tenant's books in the catalogue, or those withdrawn from it. */
export function fromBooks(search: Search): BooksSelect {
  const books = booksOf(search);
  if (search.status !== 'withdrawn') return books.where('books.withdrawn_at', 'is', null);
  // Every title is behind '': so SQLite takes the index of withdrawn books, and not that of all.
  return books.where('books.withdrawn_at', 'is not', null).where('books.sort_title', '>=', '');
}

/** Only those of the books that stand in `span`, if there is one. */
export function withinSpan(books: BooksSelect, span: Span | undefined): BooksSelect {
  if (span === undefined) return books;
  const column = `books.${span.name}` as const;
  return books.where(column, '>=', span.from as never).where(column, '<', span.to as never);
}

/** Only the books for whose rows all conditions hold. */
export function holding(books: BooksSelect, { conditions }: Search): BooksSelect {
  return conditions.reduce(
    (select, { holds }) => (holds === undefined ? select : select.where(holds)),
    books,
  );
}

/** Whether a row says of a book what its number does not. */
export function asksRows({ conditions }: Search): boolean {
  return conditions.some(({ holds }) => holds !== undefined);
}

/** A search with the books that those conditions leave that know theirs by number, if any does. */
export type NarrowedSearch = Search & { readonly books: NumberSet | undefined };

export function narrow(search: Search): NarrowedSearch {
  const [first, ...others] = search.conditions.flatMap(({ books }) => books ?? []);
  return { ...search, books: others.reduce((both, books) => both?.and(books), first) };
}
