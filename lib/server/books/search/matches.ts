import 'server-only';
import type { FilterQuery } from '@/lib/contract/books.ts';
import { inParts } from '@/lib/server/database/catalogue/in-parts.ts';
import type { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { compileForList } from '@/lib/server/database/compile-for-list.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { conditionsOf } from './conditions-of.ts';
import { findPage } from './find-page.ts';
import { mostCounted, mostRowsCounted } from './limits.ts';
import { indexedOrders } from './order.ts';
import { type Row, readRows } from './rows.ts';
import { asksRows, booksOf, narrow, type Search } from './search.ts';
import { withdrawnConditions } from './withdrawn-conditions.ts';
import { wordsToSearch } from './words-to-search.ts';

/** The books that match a filter. */
export type Matches = {
  /** All of them; undefined when that is known of no book but by its row. */
  readonly books: NumberSet | undefined;
  /** The numbers of the latest of them, at most {@link mostCounted}. */
  readonly numbers: readonly number[];
  /** True when these are all. */
  readonly exact: boolean;
  /** The ids that belong to `numbers`. */
  readonly ids: () => Promise<readonly string[]>;
  /** The rows of `numbers`, of the first {@link mostRowsCounted} alone if `books` says the rest. */
  readonly rows: () => Promise<readonly Row[]>;
  /** The words that were searched instead of those asked for. */
  readonly correctedTo?: string;
};

const none: Matches = {
  books: undefined,
  numbers: [],
  exact: true,
  ids: async () => [],
  rows: async () => [],
};

export async function findMatches(
  database: Database,
  tenantId: string,
  filter: FilterQuery,
): Promise<Matches> {
  const found = await wordsToSearch(database, tenantId, filter);
  if (found === undefined) return none;
  const conditionsFor = filter.status === 'withdrawn' ? withdrawnConditions : conditionsOf;
  const filters = await conditionsFor(database, tenantId, filter);
  const conditions = [...found.conditions, ...filters];
  const search = { database, tenantId, status: filter.status, conditions };
  const correction = found.corrected && { correctedTo: found.words.join(' ') };
  const { books } = narrow(search);
  return {
    ...(books === undefined || asksRows(search) ? await met(search) : known(search, books)),
    ...correction,
  };
}

function known(search: Search, books: NumberSet): Matches {
  const numbers = books.greatestBelow(books.end, mostCounted);
  let rows: Promise<readonly Row[]> | undefined;
  const readRowsOnce = () => {
    rows ??= readRows(search, indexedOrders.newest, numbers.slice(0, mostRowsCounted));
    return rows;
  };
  return {
    books,
    numbers,
    exact: books.size <= mostCounted,
    ids: () => readIds(search, numbers),
    rows: readRowsOnce,
  };
}

/** Those that a walk meets, which reads their rows. */
async function met(search: Search): Promise<Matches> {
  const { rows, next } = await findPage(search, 'newest', [], undefined, mostCounted);
  return {
    books: undefined,
    numbers: rows.map(({ number }) => number),
    exact: next === null,
    ids: async () => rows.map(({ id }) => id),
    rows: async () => rows,
  };
}

const idsAtOnce = 500;

async function readIds(
  { database, tenantId }: Search,
  numbers: readonly number[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const some of inParts(numbers, idsAtOnce)) {
    ids.push(...(await idsOf(database, some, tenantId)).map(({ id }) => id));
  }
  return ids;
}

const idsOf = compileForList((database, numbers: readonly number[], tenantId: string) =>
  booksOf({ database, tenantId }).select('books.id').where('books.number', 'in', numbers),
);
