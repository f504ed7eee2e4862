import 'server-only';
import type { BookSort } from '@/lib/contract/books.ts';
import { byOrder } from './by-order.ts';
import { byRelevance } from './by-relevance.ts';
import type { CursorPosition, Way } from './cursor-of.ts';
import { indexedOrders, type Position, type Span } from './order.ts';
import { positionOf, type Row } from './rows.ts';
import { narrow, type Search } from './search.ts';

export type FoundPage = {
  readonly rows: readonly Row[];
  readonly way: Way;
  /** The place behind which the next page begins; null when there is none. */
  readonly next: Position | null;
};

/**
 * One page of what `search` finds.
 *
 * @param words what `relevance` is about
 */
export async function findPage(
  search: Search,
  sort: BookSort,
  words: readonly string[],
  cursor: CursorPosition | undefined,
  limit: number,
): Promise<FoundPage> {
  const narrowed = narrow(search);
  if (sort === 'relevance') {
    return { way: 'walk', ...(await byRelevance(narrowed, words, cursor?.after, limit)) };
  }
  const order = indexedOrders[sort];
  const span = sort === 'year' ? spanOfYears(search) : undefined;
  const found = await byOrder(narrowed, order, cursor, limit + 1, span);
  const rows = found.rows.slice(0, limit);
  const last = found.rows.length > limit ? rows.at(-1) : undefined;
  const next = last === undefined ? found.until : positionOf(last, order);
  return { way: found.way, rows, next };
}

/** A walk begins where the years do that are asked for. */
function spanOfYears({ conditions }: Search): Span | undefined {
  const years = conditions.flatMap((condition) => condition.years ?? []).at(0);
  return years && { name: 'sort_year', from: years.first, to: years.last + 1 };
}
