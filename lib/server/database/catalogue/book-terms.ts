import 'server-only';
import type { Book } from '@/lib/contract/books.ts';
import { beginningOf } from './beginning-of.ts';
import { sortTitle } from './sort-title.ts';
import { wordsFoundIn, wordsOf } from './words-of.ts';

/** What a book is found by. */
export type Findable = Pick<Book, 'title' | 'authors' | 'subjects' | 'isbn' | 'language' | 'year'>;

/** The kinds of terms, by what a term begins with. A word of a title is one of the book as well. */
export const termKinds = {
  word: 'w:',
  title: 't:',
  subject: 's:',
  language: 'l:',
  decade: 'd:',
} as const;

export type TermKind = keyof typeof termKinds;

const longestValue = 120;
export const yearsInDecade = 10;

/** A term such as `w:salt`, `t:salt`, `s:police procedural`, `l:pt-br` or `d:1990`. */
export function term(kind: TermKind, value: string): string {
  return termKinds[kind] + beginningOf(value, longestValue);
}

/** A subject as filters name it: `Police Procedural` and `police procedural` are one. */
export function subjectKey(subject: string): string {
  return beginningOf(wordsOf(subject).join(' '), longestValue);
}

/** The first year of the decade of `year`. */
export function decadeOf(year: number): number {
  return year - (year % yearsInDecade);
}

/** The words by which a title is found, and with them those that it is sorted by. */
export function titleWords({ title, language }: Pick<Findable, 'title' | 'language'>): string[] {
  const found = wordsFoundIn(title);
  const sorted = wordsOf(sortTitle(title, language)).filter((word) => !found.includes(word));
  return [...found, ...sorted];
}

/** The words of everything that is searched: title, authors, subjects and ISBN. */
export function searchWords(book: Findable): string[] {
  const others = [...book.authors, ...book.subjects, book.isbn ?? ''].flatMap(wordsFoundIn);
  return [...titleWords(book), ...others];
}

/**
 * Every term of a book with the text that people read for it, null where that is the term itself.
 * Each book has one term for its language and one for its decade, `l:` and `d:` when it has none.
 */
export function termsOf(book: Findable): Map<string, string | null> {
  const { language, year } = book;
  const decade = year === null ? '' : String(decadeOf(year));
  const terms = new Map<string, string | null>();
  for (const word of searchWords(book)) terms.set(term('word', word), null);
  for (const word of titleWords(book)) terms.set(term('title', word), null);
  for (const subject of book.subjects) {
    const key = subjectKey(subject);
    if (key !== '') terms.set(term('subject', key), subject);
  }
  terms.set(term('language', language?.toLowerCase() ?? ''), language);
  return terms.set(term('decade', decade), null);
}
