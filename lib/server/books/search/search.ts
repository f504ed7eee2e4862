import 'server-only';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { FilterQuery } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Schema } from '@/lib/server/database/schema.ts';
import type { Condition } from './condition.ts';

/** What is looked for, and among which books. */
export type Search = {
  readonly database: Database;
  readonly tenantId: string;
  readonly status: FilterQuery['status'];
  readonly conditions: readonly Condition[];
};

export type BooksSelect = SelectQueryBuilder<Schema, 'books', object>;

/** The tenant's books in the catalogue, or those withdrawn from it. */
export function fromBooks({ database, tenantId, status }: Search): BooksSelect {
  const books = database.selectFrom('books');
  return ofTenant(books, tenantId).where(
    'books.withdrawn_at',
    status === 'withdrawn' ? 'is not' : 'is',
    null,
  );
}

/** The books that an index of {@link fromBooks} leads past: withdrawn ones stand in it as well. */
export function alongBooks(search: Search): BooksSelect {
  const { database, tenantId, status } = search;
  return status === 'withdrawn'
    ? fromBooks(search)
    : ofTenant(database.selectFrom('books'), tenantId);
}

/**
 * As {@link fromBooks}, beginning with the ids that `driver` gives: `cross join` keeps SQLite to that
 * order. https://www.sqlite.org/optoverview.html#manual_control_of_query_plans_using_cross_join
 */
export function fromIds(search: Search, driver: NonNullable<Condition['ids']>): BooksSelect {
  const { database, tenantId } = search;
  const joined = database
    .selectFrom(driver.as('found'))
    .crossJoin('books')
    .whereRef('books.id', '=', 'found.book_id')
    .where('books.withdrawn_at', 'is', null);
  return ofTenant(joined as unknown as BooksSelect, tenantId);
}

function ofTenant(books: BooksSelect, tenantId: string): BooksSelect {
  return books.where('books.tenant_id', '=', tenantId);
}

/** Only the books for which all of `conditions` hold. */
export function holding(books: BooksSelect, conditions: readonly Condition[]): BooksSelect {
  return conditions.reduce((select, condition) => select.where(condition.holds), books);
}

/** The same of {@link fromIds}: what the id alone tells is asked before a row is read. */
export function holdingForIds(books: BooksSelect, conditions: readonly Condition[]): BooksSelect {
  const id = sql<string>`found.book_id`;
  return conditions.reduce(
    (select, { holds, holdsForId }) => select.where(holdsForId ? () => holdsForId(id) : holds),
    books,
  );
}

/** The condition that holds for the fewest books, if a search may begin with it. */
export function rarest({ conditions, status }: Search): Condition | undefined {
  if (status === 'withdrawn') return undefined;
  return conditions
    .filter(({ ids }) => ids !== undefined)
    .reduce<Condition | undefined>(
      (least, one) => (least === undefined || one.most < least.most ? one : least),
      undefined,
    );
}
