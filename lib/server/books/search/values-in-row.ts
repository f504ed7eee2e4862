import 'server-only';
import {
  decadeOf,
  subjectKey,
  term,
  termKinds,
} from '@/lib/server/database/catalogue/book-terms.ts';
import type { Row } from './rows.ts';

/** What books are counted by. */
export type ValueKind = 'subject' | 'language' | 'decade';

/** A term and how people read it. */
export type LabelledTerm = { readonly term: string; readonly label: string };

/** The value that filters name, without the kind. */
export function valueIn(kind: ValueKind, term: string): string {
  return term.slice(termKinds[kind].length);
}

/** The terms of a kind that a book has, by its row. */
export const valuesInRow: Record<ValueKind, (row: Row) => readonly LabelledTerm[]> = {
  // A subject of signs alone has no key that a filter could name.
  subject: ({ subjects }) =>
    (JSON.parse(subjects) as string[])
      .map((label) => ({ term: term('subject', subjectKey(label)), label }))
      .filter(({ term }) => term !== termKinds.subject),
  language: ({ language }) =>
    language === null ? [] : [{ term: term('language', language.toLowerCase()), label: language }],
  decade: ({ year }) =>
    year === null
      ? []
      : [{ term: term('decade', `${decadeOf(year)}`), label: `${decadeOf(year)}s` }],
};
