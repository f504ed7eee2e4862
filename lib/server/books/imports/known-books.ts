import 'server-only';
import type { NewBook } from '@/lib/contract/books.ts';
import { possibleSortTitles } from '@/lib/server/database/catalogue/sort-title.ts';
import { foldText } from '@/lib/server/database/fold-text.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { countChanges } from './merge-book.ts';
import type { ReadRow } from './read-row.ts';

/** A book as far as an import compares it. `version` is null once this batch adds or changes it. */
export type KnownBook = NewBook & {
  readonly id: string;
  readonly version: number | null;
  readonly withdrawn: boolean;
};

/** The books that the rows of one batch may mean, each as the rows before will have left it. */
export class KnownBooks {
  readonly #books = new Map<string, KnownBook>();
  readonly #byIsbn = new Map<string, string>();
  readonly #byTitle = new Map<string, Set<string>>();

  /** Adds a book, or says what an earlier one has become. */
  add(book: KnownBook): void {
    const before = this.#books.get(book.id);
    if (before !== undefined) this.#byTitle.get(foldText(before.title))?.delete(book.id);
    this.#books.set(book.id, book);
    if (book.isbn !== null) this.#byIsbn.set(book.isbn, book.id);
    const title = foldText(book.title);
    const titled = this.#byTitle.get(title) ?? new Set<string>();
    this.#byTitle.set(title, titled.add(book.id));
  }

  /**
   * The same ISBN; or the same title and authors, with neither ISBN nor year to tell them apart: of
   * several the one that `book` says least new of, and of those the one that was there first.
   */
  find(book: NewBook): KnownBook | undefined {
    const id = book.isbn === null ? undefined : this.#byIsbn.get(book.isbn);
    if (id !== undefined) return this.#books.get(id);
    const authors = authorsKey(book.authors);
    const [nearest] = [...(this.#byTitle.get(foldText(book.title)) ?? [])]
      .sort()
      .flatMap((one) => this.#books.get(one) ?? [])
      .filter(
        (other) =>
          !other.withdrawn &&
          !differ(other.isbn, book.isbn) &&
          !differ(other.year, book.year) &&
          authorsKey(other.authors) === authors,
      )
      .map((other) => ({ other, changes: countChanges(other, book) }))
      .sort((one, another) => one.changes - another.changes);
    return nearest?.other;
  }
}

/** Equal for two rows that most probably mean the same book. */
export function sameAs({ isbn, title, authors }: NewBook): string {
  return isbn ?? `${foldText(title)}\n${authorsKey(authors)}`;
}

function differ<T>(one: T | null, other: T | null): boolean {
  return one !== null && other !== null && one !== other;
}

function authorsKey(authors: readonly string[]): string {
  return authors.map(foldText).sort().join('\n');
}

/** Reads which books of the catalogue the rows may mean: by ISBN, and by title. */
export async function findKnownBooks(
  database: Database,
  tenantId: string,
  rows: readonly ReadRow[],
): Promise<KnownBooks> {
  const isbns = new Set(rows.flatMap(({ book }) => (book.isbn === null ? [] : [book.isbn])));
  const titles = new Set(rows.flatMap(({ book }) => possibleSortTitles(book.title)));
  const found = new Map<string, KnownBook>();
  for (const [column, values] of [
    ['isbn', isbns],
    ['sort_title', titles],
  ] as const) {
    if (values.size === 0) continue;
    const books = await database
      .selectFrom('books')
      .select(['id', 'title', 'authors', 'isbn', 'year', 'language', 'subjects', 'description'])
      .select(['version', 'withdrawn_at'])
      .where('tenant_id', '=', tenantId)
      .where(column, 'in', [...values])
      .execute();
    for (const { withdrawn_at, authors, subjects, ...book } of books) {
      const lists = { authors: JSON.parse(authors), subjects: JSON.parse(subjects) };
      found.set(book.id, { ...book, ...lists, withdrawn: withdrawn_at !== null });
    }
  }
  const known = new KnownBooks();
  for (const book of found.values()) known.add(book);
  return known;
}
