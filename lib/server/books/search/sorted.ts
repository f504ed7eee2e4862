import 'server-only';
import { inParts } from '@/lib/server/database/catalogue/in-parts.ts';
import type { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { compileForList, longestList } from '@/lib/server/database/compile-for-list.ts';
import { compileOnce } from '@/lib/server/database/compile-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { alongOrders, type Reading } from './along-orders.ts';
import { isBehind, type Order, type Position, type Value } from './order.ts';
import { inOrder, type Place, positionOf, selectPlaces } from './rows.ts';
import { asksRows, type BooksSelect, booksOf, type Search } from './search.ts';
import type { Slice } from './slices.ts';
import { unindexedOrder } from './unindexed.ts';

/** So many at once when some of them may not do, twice as many after these, and never more. */
const [likelyEnough, mostAtOnce] = [200, 1000];

/** Few `books` behind `after`, by looking at the sort key of each. */
export async function* sorted(
  search: Search,
  books: NumberSet,
  order: Order,
  after: Position | undefined,
  count: number,
): AsyncGenerator<Slice> {
  const numbers = books.greatestBelow(books.end, books.end);
  const isMost = 2 * numbers.length > books.end;
  const likely = asksRows(search) || isMost ? Math.max(count, likelyEnough) : count;
  let size = Math.min(likely, mostAtOnce);
  let from = after;
  for (;;) {
    // A search may find most books up to its last: then all of these are sorted, which is sooner done.
    const places = isMost
      ? await firstBelow(search, books.end, order, from, size)
      : await firstOf(search, numbers, order, from, size);
    const last = places[size - 1];
    const until = last === undefined ? null : positionOf(last, order);
    yield { numbers: places.map(({ number }) => number).filter((one) => books.has(one)), until };
    if (until === null) return;
    from = until;
    size = Math.min(2 * size, mostAtOnce);
  }
}

/** Later ones are left out: those that are found may be the oldest of very many. */
function firstBelow(
  { database, tenantId }: Search,
  end: number,
  order: Order,
  after: Position | undefined,
  size: number,
): Promise<Place[]> {
  const { run, values } = placesBelow(order, after);
  return run(database, tenantId, end, size, ...values);
}

const placesBelow = alongOrders((readingOf) =>
  compileOnce(
    (database: Database, tenantId: string, end: number, size: number, ...values: Value[]) => {
      const books = booksOf({ database, tenantId }).where('books.number', '<', end);
      return placesAmong(books, readingOf(values), size);
    },
  ),
);

/** More numbers than one statement takes are sorted in parts, and then the first of each part. */
async function firstOf(
  search: Search,
  numbers: readonly number[],
  order: Order,
  after: Position | undefined,
  size: number,
): Promise<Place[]> {
  const parts = inParts(numbers, longestList);
  const [only, ...others] = parts;
  if (only === undefined) return [];
  if (others.length === 0) return placesIn(search, only, order, after, size);
  const firsts: number[] = [];
  for (const part of parts) {
    const places = await placesIn(search, part, order, after, size);
    firsts.push(...places.map(({ number }) => number));
  }
  return firstOf(search, firsts, order, after, size);
}

function placesIn(
  search: Search,
  numbers: readonly number[],
  order: Order,
  after: Position | undefined,
  size: number,
): Promise<Place[]> {
  const { run, values } = placesAlong(order, after);
  return run(search.database, numbers, search.tenantId, size, ...values);
}

const placesAlong = alongOrders((readingOf) =>
  compileForList(
    (database, numbers: readonly number[], tenantId: string, size: number, ...values: Value[]) => {
      const books = booksOf({ database, tenantId }).where('books.number', 'in', numbers);
      return placesAmong(books, readingOf(values), size);
    },
  ),
);

function placesAmong(books: BooksSelect, { order, after }: Reading, size: number) {
  const listed = unindexedOrder(order);
  const behind = after === undefined ? books : books.where((row) => isBehind(row, listed, after));
  return inOrder(selectPlaces(behind, order), listed).limit(size);
}
