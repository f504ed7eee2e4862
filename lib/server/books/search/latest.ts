import 'server-only';
import type { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { walkedSlices } from './limits.ts';
import type { Position } from './order.ts';
import type { Slice } from './slices.ts';

/** The `books` that came before the one at `after`, the latest first. It gives up as {@link along} does. */
export function* latest(books: NumberSet, after: Position | undefined): Generator<Slice> {
  let before = after === undefined ? books.end : Number(after[0]);
  for (const size of walkedSlices) {
    const numbers = books.greatestBelow(before, size);
    const last = numbers[size - 1];
    yield { numbers, until: last === undefined ? null : [last] };
    if (last === undefined) return;
    before = last;
  }
}
