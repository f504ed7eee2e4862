import 'server-only';
import { type Findable, termsOf } from './book-terms.ts';

export type IndexedBook = Findable & { readonly id: string };

/** A book as it was found until now and as it is found from now on; null while it is not in the catalogue. */
export type BookChange = {
  readonly before: IndexedBook | null;
  readonly after: IndexedBook | null;
};

export type TermChanges = {
  /** The ids of the books that get or lose each term, in the order of the terms. */
  readonly books: ReadonlyMap<string, { readonly added: string[]; readonly removed: string[] }>;
  /** By how much the number of a term's books changes, and how people read the term. */
  readonly counts: ReadonlyMap<string, { readonly by: number; readonly label: string | null }>;
};

/** What `changes` mean for the index, in the order of its keys: so the database meets them. */
export function termChanges(changes: readonly BookChange[]): TermChanges {
  const books = new Map<string, { added: string[]; removed: string[] }>();
  const counts = new Map<string, { by: number; label: string | null }>();
  const note = (term: string, by: 1 | -1, label: string | null, id: string) => {
    const changed = books.get(term) ?? { added: [], removed: [] };
    books.set(term, changed);
    changed[by === 1 ? 'added' : 'removed'].push(id);
    counts.set(term, { by: (counts.get(term)?.by ?? 0) + by, label });
  };
  for (const { before, after } of changes) {
    const [old, now] = [termsOfBook(before), termsOfBook(after)];
    for (const [term, label] of now) if (!old.has(term)) note(term, 1, label, after?.id ?? '');
    for (const [term, label] of old) if (!now.has(term)) note(term, -1, label, before?.id ?? '');
  }
  return { books: inOrder(books), counts: inOrder(counts) };
}

function termsOfBook(book: IndexedBook | null): ReadonlyMap<string, string | null> {
  return book === null ? new Map() : termsOf(book);
}

/** By code units, as both databases compare keys; `localeCompare` would be another order, and slow. */
function inOrder<T>(terms: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...terms].sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
