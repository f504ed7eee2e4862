import 'server-only';
import type { Book, BookQuery, FilterQuery } from '@/lib/contract/books.ts';
import { normaliseIsbn } from '@/lib/contract/isbn.ts';
import { valuesIn } from '@/lib/contract/list-parameter.ts';
import { searchWords, subjectKey, titleWords } from '@/lib/server/database/catalogue/book-terms.ts';
import { sortAuthor, sortTitle, typedTitle } from '@/lib/server/database/catalogue/sort-title.ts';
import { wordsOf } from '@/lib/server/database/catalogue/words-of.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { bookColumns, toBook } from '../book-row.ts';
import { everyCopy, hasCopy, type ShelvedCopy } from './naive-copies.ts';

/** A book and all that a search goes by. */
export type Shelved = Book & { readonly number: number; readonly copies: readonly ShelvedCopy[] };

/** All books of a tenant, withdrawn ones too, in the order in which they were added. */
export async function everyBook(database: Database, tenantId: string): Promise<Shelved[]> {
  const rows = await database
    .selectFrom('books')
    .select([...bookColumns, 'number'])
    .where('tenant_id', '=', tenantId)
    .orderBy('number')
    .execute();
  const copies = await everyCopy(database, tenantId);
  return rows.map((row) => ({
    ...toBook(row),
    number: row.number,
    copies: copies.get(row.id) ?? [],
  }));
}

/** The words of a search, each once. */
export function wordsAsked(q: string): string[] {
  const isbn = normaliseIsbn(q);
  return isbn === null ? [...new Set(wordsOf(q))].slice(0, 12) : [isbn];
}

const words = new WeakMap<Book, readonly string[]>();

export function hasWord(book: Book, word: string): boolean {
  const own = words.get(book) ?? searchWords(book);
  words.set(book, own);
  return own.some((one) => one.startsWith(word));
}

/** Whether a book is what `filter` asks for, with `words` in place of its own. */
export function matches(book: Shelved, filter: FilterQuery, words: readonly string[]): boolean {
  if ((book.withdrawnAt !== null) !== (filter.status === 'withdrawn')) return false;
  if (filter.q !== '' && words.length === 0) return false;
  if (!words.every((word) => hasWord(book, word))) return false;
  if (!hasCopy(book.copies, filter)) return false;
  return inSubjects(book, filter) && inLanguages(book, filter) && inYears(book, filter);
}

function inSubjects(book: Book, { subject = '' }: FilterQuery): boolean {
  const asked = valuesIn(subject).map(subjectKey);
  const own = book.subjects.map(subjectKey).filter((key) => key !== '');
  return asked.length === 0 || own.some((key) => asked.includes(key));
}

function inLanguages(book: Book, { language = '' }: FilterQuery): boolean {
  const asked = valuesIn(language).map((tag) => tag.toLowerCase());
  return asked.length === 0 || asked.includes(book.language?.toLowerCase() ?? '');
}

function inYears({ year }: Book, { from, to }: FilterQuery): boolean {
  if (from === undefined && to === undefined) return true;
  return year !== null && year >= (from ?? 0) && year <= (to ?? 9999);
}

type Key = readonly (string | number)[];

/**
 * The ids that a search may find, in order: by relevance there is another for words that very many
 * terms begin with, and for withdrawn books.
 *
 * @param asked the words to look for, if they are others than those of `query`
 */
export function naiveLists(
  books: readonly Shelved[],
  query: BookQuery,
  asked: readonly string[] = wordsAsked(query.q),
): string[][] {
  const found = books.filter((book) => matches(book, query, asked));
  const sort = query.sort ?? 'relevance';
  const orders = ordersOf(query.q === '' && sort === 'relevance' ? 'title' : sort, asked);
  return orders.map((keyOf) =>
    found
      .map((book) => ({ id: book.id, key: keyOf(book) }))
      .sort((one, other) => compareKeys(one.key, other.key))
      .map(({ id }) => id),
  );
}

function ordersOf(sort: BookQuery['sort'], words: readonly string[]): ((book: Shelved) => Key)[] {
  const title = (book: Shelved) => sortTitle(book.title, book.language);
  const begins = (book: Shelved) => title(book).startsWith(typedTitle(words));
  const newest = ({ number }: Shelved): Key => [-number];
  const byTitle = (book: Shelved): Key => [title(book), book.number];
  if (sort === 'title') return [byTitle];
  if (sort === 'author') return [(book) => [sortAuthor(book.authors), ...byTitle(book)]];
  if (sort === 'year') return [(book) => [-(book.year ?? 0), ...byTitle(book)]];
  if (sort === 'newest') return [newest];
  const entitled = (book: Shelved) =>
    typedTitle(words)
      .split(' ')
      .every((word) => titleWords(book).some((own) => own.startsWith(word)));
  return [
    (book) => (begins(book) ? [0, ...byTitle(book)] : [entitled(book) ? 1 : 2, ...newest(book)]),
    (book) => (begins(book) ? [0, ...byTitle(book)] : [1, ...newest(book)]),
  ];
}

/** As both databases compare keys: texts by their characters, not their code units. */
function compareKeys(one: Key, other: Key): number {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    const order =
      typeof value === 'string'
        ? Buffer.compare(Buffer.from(value), Buffer.from(String(against)))
        : value - Number(against);
    if (order !== 0) return order;
  }
  return 0;
}
