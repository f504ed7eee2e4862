import 'server-only';
import type { BookFacets } from '@/lib/contract/books.ts';
import { breathe } from '@/lib/server/breathe.ts';
import { termKinds } from '@/lib/server/database/catalogue/book-terms.ts';
import { inParts } from '@/lib/server/database/catalogue/in-parts.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { booksOfEach } from './books-of-each.ts';
import { frequentTerms } from './frequent-terms.ts';
import { mostRowsCounted } from './limits.ts';
import type { Matches } from './matches.ts';
import { type LabelledTerm, type ValueKind, valueIn, valuesInRow } from './values-in-row.ts';

type Counts = BookFacets['subjects'];

/** A facet offers the most frequent values, and those that are chosen. */
const mostOffered = 24;

/** What is rarer among the latest that match than so many others is hardly offered. */
const mostOfLatest = 100;

/** So many values are counted at once, with others' requests between. */
const termsAtOnce = 25;

/** How people read values that no matching book may have, because they are chosen, by term. */
export type Labels = ReadonlyMap<string, string>;

/** Whose books are counted: those that match. */
export type Counting = {
  readonly database: Database;
  readonly tenantId: string;
  readonly matches: Matches;
};

type Counted = LabelledTerm & { readonly books: number };

type AllCounted = { readonly exact: boolean; readonly counted: readonly Counted[] };

/** How many books have each of the most frequent values, and of those that are chosen. */
export async function countValues(
  counting: Counting,
  kind: 'subject' | 'language',
  labels: Labels,
): Promise<Counts> {
  const chosen = [...labels].filter(([term]) => term.startsWith(termKinds[kind]));
  const proposed = chosen.map(([term, label]) => ({ term, label }));
  const { exact, counted } = await countTerms(counting, kind, proposed);
  const values = counted
    .filter(({ term, books }) => books > 0 || labels.has(term))
    .map(({ term, label, books }) => ({ value: valueIn(kind, term), label, books }));
  const isChosen = (value: string) => labels.has(termKinds[kind] + value);
  return { exact, values: mostFrequent(values, isChosen) };
}

/** From the first to the last decade, each with its first year. */
export async function countDecades(counting: Counting): Promise<BookFacets['decades']> {
  const { exact, counted } = await countTerms(counting, 'decade', []);
  const values = counted
    .filter(({ books }) => books > 0)
    .map(({ term, label, books }) => ({ value: Number(valueIn('decade', term)), label, books }));
  return { exact, values: values.sort((a, b) => a.value - b.value) };
}

/** The most frequent of `values`, and those that are chosen however rare they are. */
export function mostFrequent(
  values: Counts['values'],
  isChosen: (value: string) => boolean,
): Counts['values'] {
  return values
    .sort((a, b) => b.books - a.books || a.label.localeCompare(b.label, 'en'))
    .filter(({ value }, index) => index < mostOffered || isChosen(value));
}

/**
 * Of few books the rows are read. Of many not one of their rows is: what they and a term have in common
 * is counted, for the terms that most books of the catalogue have and those of the latest that match.
 *
 * @param proposed terms to count in any case, with the labels to give them
 */
async function countTerms(
  { database, tenantId, matches }: Counting,
  kind: ValueKind,
  proposed: readonly LabelledTerm[],
): Promise<AllCounted> {
  const { books, numbers, exact } = matches;
  if (books === undefined || numbers.length <= mostRowsCounted) {
    const inRows = await countInRows(kind, matches);
    const terms = eachOnce(proposed, [...inRows.values()]);
    return {
      exact,
      counted: terms.map((one) => ({ ...one, books: inRows.get(one.term)?.books ?? 0 })),
    };
  }
  const frequent = await frequentTerms(database, tenantId, kind);
  const inLatest = [...(await countInRows(kind, matches)).values()]
    .sort((a, b) => b.books - a.books)
    .slice(0, mostOfLatest);
  const counted: Counted[] = [];
  for (const some of inParts(eachOnce(proposed, frequent, inLatest), termsAtOnce)) {
    const sets = await booksOfEach(
      database,
      tenantId,
      some.map(({ term }) => term),
    );
    counted.push(...some.map((one, at) => ({ ...one, books: sets[at]?.sizeOfBoth(books) ?? 0 })));
    await breathe();
  }
  return { exact: true, counted };
}

async function countInRows(kind: ValueKind, matches: Matches): Promise<Map<string, Counted>> {
  const counts = new Map<string, Counted>();
  for (const row of await matches.rows()) {
    for (const one of eachOnce(valuesInRow[kind](row))) {
      const known = counts.get(one.term) ?? { ...one, books: 0 };
      counts.set(one.term, { ...known, books: known.books + 1 });
    }
  }
  return counts;
}

/** The first of those that are the same term. */
function eachOnce(...some: readonly (readonly LabelledTerm[])[]): LabelledTerm[] {
  const terms = new Map<string, LabelledTerm>();
  for (const { term, label } of some.flat()) if (!terms.has(term)) terms.set(term, { term, label });
  return [...terms.values()];
}
