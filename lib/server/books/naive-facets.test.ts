import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Book, FilterQuery } from '@/lib/contract/books.ts';
import { decadeOf, subjectKey } from '@/lib/server/database/catalogue/book-terms.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { bookFacets } from './book-facets.ts';
import { fillCatalogue } from './testing/fill-catalogue.ts';
import { messyBook, messyFilter } from './testing/messy-books.ts';
import { askingForCopies, messyCopies } from './testing/messy-copies.ts';
import { hasCopy } from './testing/naive-copies.ts';
import { everyBook, matches, type Shelved, wordsAsked } from './testing/naive-search.ts';

/** Now and then so low that no row is read to count subjects, languages and decades, and terms are kept. */
const limits = vi.hoisted(() => ({ mostRowsCounted: 300, fewestKeptBytes: 0 }));
vi.mock('./search/limits.ts', async (original) =>
  Object.assign(limits, { ...(await original<object>()), ...limits }),
);

const database = await testDatabase();

/** How many of `books` there are of each value. */
function countsOf(books: readonly Shelved[], valuesOf: (book: Shelved) => readonly unknown[]) {
  const counts = new Map<string, number>();
  for (const value of books.flatMap((book) => [...new Set(valuesOf(book))]).map(String)) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const subjects = (book: Book) => book.subjects.map(subjectKey).filter(Boolean);
const languages = ({ language }: Book) => (language === null ? [] : [language.toLowerCase()]);
const decades = ({ year }: Book) => (year === null ? [] : [decadeOf(year)]);
const officesOf = (filter: FilterQuery) => (book: Shelved) =>
  book.copies.flatMap(({ officeId }) =>
    hasCopy(book.copies, { ...filter, office: officeId }) ? [officeId] : [],
  );

/** The facets offer the most frequent values, and those that are chosen, which may have none. */
const offered = 24;

test('each facet counts what looking at every book finds without its own filter', async () => {
  const book = fc.tuple(messyBook, messyCopies);
  const shelf = fc.array(book, { minLength: 1, maxLength: 40, size: 'max' });
  const filter = fc.oneof(messyFilter, askingForCopies(messyFilter));
  const filters = fc.array(filter, { minLength: 1, maxLength: 15, size: 'max' });
  await fc.assert(
    fc.asyncProperty(shelf, filters, fc.constantFrom(0, 3, 300), async (given, filters, most) => {
      limits.mostRowsCounted = most;
      await fillCatalogue(database, given);
      const books = await everyBook(database, tenantA);
      for (const filter of filters) {
        const facets = await bookFacets(database, tenantA, filter);
        const words = facets.correctedTo?.split(' ') ?? wordsAsked(filter.q);
        const found = (changes: object) =>
          books.filter((book) => matches(book, { ...filter, ...changes } as FilterQuery, words));
        expect(facets.books).toEqual({ exact: true, count: found({}).length });
        const free = found({ available: 'now' }).length;
        expect(facets.available).toEqual({ exact: true, count: free });
        const expected = {
          subjects: countsOf(found({ subject: undefined }), subjects),
          languages: countsOf(found({ language: undefined }), languages),
          decades: countsOf(found({ from: undefined, to: undefined }), decades),
          offices: countsOf(found({ office: undefined }), officesOf(filter)),
        };
        for (const name of ['subjects', 'languages', 'decades', 'offices'] as const) {
          const { values } = facets[name];
          for (const { value, books } of values) {
            expect(books, `${name} ${value}`).toBe(expected[name].get(String(value)) ?? 0);
          }
          const some = values.filter(({ books }) => books > 0);
          expect(some.length).toBeGreaterThanOrEqual(Math.min(offered, expected[name].size));
        }
      }
    }),
    { numRuns: 20 },
  );
});
