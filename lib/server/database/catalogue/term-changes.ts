import 'server-only';
import { type Findable, termsOf } from './book-terms.ts';

export type IndexedBook = Findable & { readonly id: string };

/** A book as it was found until now and as it is found from now on; null while it is not in the catalogue. */
export type BookChange = {
  readonly before: IndexedBook | null;
  readonly after: IndexedBook | null;
};

export type TermOfBook = { readonly term: string; readonly book_id: string };

export type TermChanges = {
  readonly added: readonly TermOfBook[];
  readonly removed: readonly TermOfBook[];
  /** By how much the number of a term's books changes, and how people read the term. */
  readonly counts: ReadonlyMap<string, { readonly by: number; readonly label: string | null }>;
};

/** What `changes` mean for the index, in the order of its keys: so the database meets them. */
export function termChanges(changes: readonly BookChange[]): TermChanges {
  const added: TermOfBook[] = [];
  const removed: TermOfBook[] = [];
  const counts = new Map<string, { by: number; label: string | null }>();
  const count = (term: string, by: number, label: string | null) =>
    counts.set(term, { by: (counts.get(term)?.by ?? 0) + by, label });
  for (const { before, after } of changes) {
    const [old, now] = [termsOfBook(before), termsOfBook(after)];
    for (const [term, label] of now) {
      if (old.has(term)) continue;
      added.push({ term, book_id: after?.id ?? '' });
      count(term, 1, label);
    }
    for (const [term, label] of old) {
      if (now.has(term)) continue;
      removed.push({ term, book_id: before?.id ?? '' });
      count(term, -1, label);
    }
  }
  return { added: added.sort(byKey), removed, counts: new Map([...counts].sort(byTerm)) };
}

function termsOfBook(book: IndexedBook | null): ReadonlyMap<string, string | null> {
  return book === null ? new Map() : termsOf(book);
}

function byKey(a: TermOfBook, b: TermOfBook): number {
  return compare(a.term, b.term) || compare(a.book_id, b.book_id);
}

function byTerm([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compare(a, b);
}

/** By code units, as both databases compare keys; `localeCompare` would be another order, and slow. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
