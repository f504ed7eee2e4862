import 'server-only';
import type { BookFacets } from '@/lib/contract/books.ts';
import { type TermKind, termKinds } from '@/lib/server/database/catalogue/book-terms.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { mostFrequent } from './count-values.ts';
import { prefixRange } from './term-condition.ts';

/** The figures of the whole catalogue, from the number of books that each term has. */
export async function countCatalogue(
  database: Database,
  tenantId: string,
): Promise<Pick<BookFacets, 'books' | 'subjects' | 'languages' | 'decades'>> {
  const [subjects, languages, decades] = [
    await countTerms(database, tenantId, 'subject'),
    await countTerms(database, tenantId, 'language'),
    await countTerms(database, tenantId, 'decade'),
  ];
  const never = () => false;
  return {
    // Each book has one decade, if only that of books without a year.
    books: { exact: true, count: decades.reduce((sum, { books }) => sum + books, 0) },
    subjects: { exact: true, values: mostFrequent(subjects, never) },
    languages: { exact: true, values: mostFrequent(languages.filter(hasValue), never) },
    decades: {
      exact: true,
      values: decades
        .filter(hasValue)
        .map(({ value, books }) => ({ value: Number(value), label: `${value}s`, books })),
    },
  };
}

const hasValue = ({ value }: { readonly value: string }) => value !== '';

async function countTerms(database: Database, tenantId: string, kind: TermKind) {
  const { from, to } = prefixRange(termKinds[kind]);
  const rows = await database
    .selectFrom('catalogue_terms')
    .select(['term', 'label', 'books'])
    .where('tenant_id', '=', tenantId)
    .where('term', '>=', from)
    .where('term', '<', to)
    .where('books', '>', 0)
    .orderBy('term')
    .execute();
  return rows.map(({ term, label, books }) => {
    const value = term.slice(termKinds[kind].length);
    return { value, label: label ?? value, books };
  });
}
