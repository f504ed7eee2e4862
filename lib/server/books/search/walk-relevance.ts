import 'server-only';
import { typedTitle } from '@/lib/server/database/catalogue/sort-title.ts';
import type { Condition } from './condition.ts';
import { placeIn } from './cursor-of.ts';
import { indexedOrders, type Position } from './order.ts';
import { positionOf, type Row } from './rows.ts';
import type { BooksSelect, NarrowedSearch } from './search.ts';
import { prefixRange } from './term-condition.ts';
import { walk } from './walk.ts';

/** The way that one is on, and the place on it. */
type Stage = 'begins' | 'others';

export type RelevantPage = {
  readonly rows: Row[];
  /** Behind the last of the first `count` rows, or where the walk ended; null at the end of all. */
  readonly next: Position | null;
};

/**
 * The books for words that are in very many: those whose title begins with what was typed, by title;
 * then the others, the latest first. Ranking them all would take as long as there are books.
 */
export async function walkRelevance(
  search: NarrowedSearch,
  words: readonly string[],
  after: Position | undefined,
  count: number,
): Promise<RelevantPage> {
  const { from, to } = prefixRange(typedTitle(words));
  const begins = (all: BooksSelect) =>
    all.where('books.sort_title', '>=', from).where('books.sort_title', '<', to);
  const isOther: Condition = {
    // Said so that no database reads the index of titles for it.
    holds: (row) =>
      row.not(row.and([row('books.sort_title', '>=', from), row('books.sort_title', '<', to)])),
  };
  const others = { ...search, conditions: [...search.conditions, isOther] };
  const [stage, ...position] = after ?? ['begins'];
  const order = stage === 'begins' ? indexedOrders.title : indexedOrders.newest;
  const place = after && placeIn(order, position);
  const rows: Row[] = [];
  if (stage === 'begins') {
    const walked = await walk(search, order, place, count + 1, begins);
    const full = pageEnd('begins', walked.rows, count, (row) => positionOf(row, order));
    if (full) return full;
    rows.push(...walked.rows);
    if (walked.until) return { rows, next: ['begins', ...walked.until] };
  }
  const rest = stage === 'begins' ? undefined : place;
  const wanted = count + 1 - rows.length;
  const walked = await walk(others, indexedOrders.newest, rest, wanted);
  const found = [...rows, ...walked.rows];
  const last = found.length > count ? found[count - 1] : undefined;
  if (last !== undefined) {
    const title = [last.sort_title ?? '', last.number];
    const next: Position = rows.includes(last) ? ['begins', ...title] : ['others', last.number];
    return { rows: found.slice(0, count), next };
  }
  return { rows: found, next: walked.until && ['others', ...walked.until] };
}

function pageEnd(
  stage: Stage,
  rows: Row[],
  count: number,
  position: (row: Row) => Position,
): RelevantPage | undefined {
  const last = rows[count - 1];
  if (rows.length <= count || last === undefined) return undefined;
  return { rows: rows.slice(0, count), next: [stage, ...position(last)] };
}
