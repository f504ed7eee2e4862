import 'server-only';
import type { BookListItem, BookPage, BookQuery, BookSort } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { toBook } from './book-row.ts';
import { conditionsOf } from './search/conditions-of.ts';
import { decodeBookCursor, encodeBookCursor } from './search/cursor-of.ts';
import { findPage } from './search/find-page.ts';
import { withdrawnConditions } from './search/withdrawn-conditions.ts';
import { wordsToSearch } from './search/words-to-search.ts';
import { shelfAvailability } from './shelf-availability.ts';

/**
 * One page of the tenant's books: each word of `query.q` begins one of theirs, and the filters hold.
 * Keyset paging: rows that come or go meanwhile shift no page.
 *
 * @throws {ProblemError} `malformed-query` (400) for a cursor that was not given out for this query.
 */
export async function listBooks(
  database: Database,
  tenantId: string,
  query: BookQuery,
): Promise<BookPage> {
  const sort = sortOf(query);
  const cursor = decodeBookCursor(query, sort);
  const found = await wordsToSearch(database, tenantId, query, cursor?.corrected);
  if (found === undefined) return { items: [], nextCursor: null };
  const { words, corrected } = found;
  const conditionsFor = query.status === 'withdrawn' ? withdrawnConditions : conditionsOf;
  const filters = await conditionsFor(database, tenantId, query);
  const conditions = [...found.conditions, ...filters];
  const search = { database, tenantId, status: query.status, conditions };
  const page = await findPage(search, sort, words, cursor, query.limit);
  const books = page.rows.map(toBook);
  const { way, next: after } = page;
  const next = after && { way, after, corrected: corrected ? words : [] };
  return {
    items: query.include ? await withOffices(database, tenantId, books) : books,
    nextCursor: next && encodeBookCursor(query, sort, next),
    ...(corrected && { correctedTo: words.join(' ') }),
  };
}

function sortOf({ q, sort }: BookQuery): BookSort {
  if (q === '' && (sort === undefined || sort === 'relevance')) return 'title';
  return sort ?? 'relevance';
}

async function withOffices(
  database: Database,
  tenantId: string,
  books: readonly BookListItem[],
): Promise<BookListItem[]> {
  const ids = books.map(({ id }) => id);
  const offices = await shelfAvailability(database, tenantId, ids);
  return books.map((book) => ({ ...book, offices: offices.get(book.id) ?? [] }));
}
