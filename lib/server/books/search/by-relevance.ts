import 'server-only';
import { typedTitle } from '@/lib/server/database/catalogue/sort-title.ts';
import { gatherRare } from './by-order.ts';
import type { Condition } from './condition.ts';
import { cursorOfAnotherList, placeIn } from './cursor-of.ts';
import { latest } from './latest.ts';
import { mostSorted } from './limits.ts';
import { numbersWithin } from './numbers-within.ts';
import { indexedOrders, type Order, type Position, type Span } from './order.ts';
import { positionOf, type Row } from './rows.ts';
import type { NarrowedSearch } from './search.ts';
import { type Found, takeRows } from './slices.ts';
import { prefixRange, titleBooks } from './term-condition.ts';
import { walk } from './walk.ts';

const { title, newest } = indexedOrders;

/** Books that fit equally well, and the order in which they come. */
type Stage = {
  readonly name: string;
  readonly order: Order;
  readonly find: (after: Position | undefined, count: number) => Promise<Found>;
};

export type RelevantPage = {
  readonly rows: readonly Row[];
  /** Behind the last of the first `count` rows, or where the way ended; null at the end of all. */
  readonly next: Position | null;
};

/**
 * The first `count` books behind `after`, the best first: those whose title begins with what was typed,
 * by title, so that the very title leads; those with every word in the title; the others. Of the latter
 * two the latest come first: so no book is looked at that is not on the page.
 */
export async function byRelevance(
  search: NarrowedSearch,
  words: readonly string[],
  after: Position | undefined,
  count: number,
): Promise<RelevantPage> {
  const stages = await stagesFor(search, words);
  const first = after === undefined ? 0 : stages.findIndex(({ name }) => name === after[0]);
  // An earlier page found the words in fewer rows of the index, or in more.
  if (first < 0) throw cursorOfAnotherList();
  const found: { readonly stage: Stage; readonly row: Row }[] = [];
  let place = after?.slice(1);
  for (const stage of stages.slice(first)) {
    const from = place && placeIn(stage.order, place);
    const { rows, until } = await stage.find(from, count + 1 - found.length);
    found.push(...rows.map((row) => ({ stage, row })));
    const last = found[count - 1];
    if (found.length > count && last !== undefined) {
      const next = [last.stage.name, ...positionOf(last.row, last.stage.order)];
      return { rows: found.slice(0, count).map(({ row }) => row), next };
    }
    if (until !== null) return { rows: found.map(({ row }) => row), next: [stage.name, ...until] };
    place = undefined;
  }
  return { rows: found.map(({ row }) => row), next: null };
}

async function stagesFor(search: NarrowedSearch, words: readonly string[]): Promise<Stage[]> {
  const typed = typedTitle(words);
  const span: Span = { name: 'sort_title', ...prefixRange(typed) };
  const { books, database, tenantId } = search;
  const titles = books && (await titleBooks(database, tenantId, typed.split(' ')));
  if (books === undefined || titles === undefined) return unsplit(search, typed);
  const entitled = books.and(titles);
  const begins = (row: Row) => row.sort_title?.startsWith(typed) === true;
  return [
    {
      name: 'begins',
      order: title,
      find: (after, count) => beginning({ ...search, books: entitled }, span, after, count),
    },
    {
      name: 'title',
      order: newest,
      find: (after, count) =>
        takeRows(search, title, latest(entitled, after), count, (row) => !begins(row)),
    },
    {
      name: 'others',
      order: newest,
      find: (after, count) => takeRows(search, newest, latest(books.without(titles), after), count),
    },
  ];
}

/** Where a walk meets too few, because many titles begin so and few of them are looked for. */
async function beginning(
  search: NarrowedSearch,
  span: Span,
  after: Position | undefined,
  count: number,
): Promise<Found> {
  const { books } = search;
  if (books?.isEmpty) return { rows: [], until: null };
  const found = await walk(search, title, after, count, span);
  if (found.until === null || books === undefined || books.size > mostSorted) return found;
  const within = await numbersWithin(search, books, span);
  return gatherRare(search, within, title, after, count);
}

/** Words that are in very many books, or in withdrawn ones, are not looked up in titles. */
function unsplit(search: NarrowedSearch, typed: string): Stage[] {
  const { from, to } = prefixRange(typed);
  const span: Span = { name: 'sort_title', from, to };
  const isOther: Condition = {
    // Said so that no database reads the index of titles for it.
    holds: (row) =>
      row.not(row.and([row('books.sort_title', '>=', from), row('books.sort_title', '<', to)])),
  };
  const others = { ...search, conditions: [...search.conditions, isOther] };
  return [
    {
      name: 'begins',
      order: title,
      find: (after, count) => beginning(search, span, after, count),
    },
    { name: 'rest', order: newest, find: (after, count) => walk(others, newest, after, count) },
  ];
}
