import 'server-only';
import type { BookFacets } from '@/lib/contract/books.ts';
import { decadeOf, subjectKey } from '@/lib/server/database/catalogue/book-terms.ts';
import type { Sample, SampledBook } from './take-sample.ts';

type Counts = BookFacets['subjects'];

/** A facet offers the most frequent values, and those that are chosen. */
const mostValues = 24;

/** How people read values that the sample may not have, because they are chosen. */
export type Labels = ReadonlyMap<string, string>;

/** A subject of signs alone has no key that a filter could name. */
export function countSubjects(sample: Sample, labels: Labels): Counts {
  return count(sample, labels, 's:', ({ subjects }) =>
    subjects
      .map((subject) => [subjectKey(subject), subject] as const)
      .filter(([key]) => key !== ''),
  );
}

export function countLanguages(sample: Sample, labels: Labels): Counts {
  return count(sample, labels, 'l:', ({ language }) =>
    language === null ? [] : [[language.toLowerCase(), language] as const],
  );
}

/** From the first to the last decade, each with its first year. */
export function countDecades({ books, exact }: Sample): BookFacets['decades'] {
  const counts = new Map<number, number>();
  for (const { year } of books) {
    if (year !== null) counts.set(decadeOf(year), (counts.get(decadeOf(year)) ?? 0) + 1);
  }
  const values = [...counts].map(([value, books]) => ({ value, label: `${value}s`, books }));
  return { exact, values: values.sort((a, b) => a.value - b.value) };
}

function count(
  { books, exact }: Sample,
  labels: Labels,
  kind: string,
  valuesOf: (book: SampledBook) => readonly (readonly [value: string, label: string])[],
): Counts {
  const counts = new Map<string, { label: string; books: number }>();
  for (const book of books) {
    for (const [value, label] of new Map(valuesOf(book))) {
      const known = counts.get(value) ?? { label: labels.get(kind + value) ?? label, books: 0 };
      counts.set(value, { ...known, books: known.books + 1 });
    }
  }
  const chosen = [...labels].filter(([term]) => term.startsWith(kind));
  for (const [term, label] of chosen) {
    const value = term.slice(kind.length);
    if (!counts.has(value)) counts.set(value, { label, books: 0 });
  }
  const values = [...counts].map(([value, one]) => ({ value, ...one }));
  return { exact, values: mostFrequent(values, (value) => labels.has(kind + value)) };
}

/** The most frequent of `values`, and those that are chosen however rare they are. */
export function mostFrequent(
  values: Counts['values'],
  isChosen: (value: string) => boolean,
): Counts['values'] {
  return values
    .sort((a, b) => b.books - a.books || a.label.localeCompare(b.label, 'en'))
    .filter(({ value }, index) => index < mostValues || isChosen(value));
}
