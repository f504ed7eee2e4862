import 'server-only';
import type { Order, Position } from './order.ts';
import { type Row, readRows } from './rows.ts';
import { asksRows, type Search } from './search.ts';

/** A part of the way to a page. */
export type Slice = {
  /** The numbers of books that it may have, in its order. */
  readonly numbers: readonly number[];
  /** The place behind which the way goes on; null at its end. */
  readonly until: Position | null;
};

export type Slices = AsyncIterable<Slice> | Iterable<Slice>;

/** What was found on the way, and where it ended although there may be more. */
export type Found = { readonly rows: Row[]; readonly until: Position | null };

const [fewestRead, mostRead] = [25, 500];

/**
 * The first `count` rows that are met on a way, which is gone no further than needed.
 *
 * @param keep leaves rows out that are met
 */
export async function takeRows(
  search: Search,
  order: Order,
  slices: Slices,
  count: number,
  keep?: (row: Row) => boolean,
): Promise<Found> {
  const rows: Row[] = [];
  let until: Position | null = null;
  for await (const slice of slices) {
    until = slice.until;
    for (let from = 0; from < slice.numbers.length && rows.length < count; ) {
      const atOnce = rowsToRead(asksRows(search) || keep !== undefined, count - rows.length, from);
      const some = slice.numbers.slice(from, from + atOnce);
      const read = await readRows(search, order, some);
      rows.push(...(keep === undefined ? read : read.filter(keep)));
      from += some.length;
    }
    if (rows.length >= count) return { rows: rows.slice(0, count), until: null };
  }
  return { rows, until };
}

/** Some may not do when their rows are seen: the more were read before, the fewer of them do. */
function rowsToRead(isChoosy: boolean, wanted: number, before: number): number {
  const likely = isChoosy ? Math.max(2 * wanted, fewestRead, before) : wanted;
  return Math.min(likely, mostRead);
}
