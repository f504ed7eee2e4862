import 'server-only';
import { expect } from 'vitest';
import { subjectKey, termKinds, termsOf } from '@/lib/server/database/catalogue/book-terms.ts';
import { unpackTerms } from '@/lib/server/database/catalogue/packed-term.ts';
import { searchColumns } from '@/lib/server/database/catalogue/search-columns.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { everyBook } from './naive-search.ts';

/** Fails unless the search index of tenant A is what its books would be given anew. */
export async function checkIndex(database: Database): Promise<void> {
  const books = await everyBook(database, tenantA);
  const expected = new Map<string, number[]>();
  for (const book of books.filter(({ withdrawnAt }) => withdrawnAt === null)) {
    for (const term of termsOf(book).keys()) {
      expected.set(term, [...(expected.get(term) ?? []), book.number]);
    }
  }
  const packed = await database
    .selectFrom('term_books')
    .selectAll()
    .where('tenant_id', '=', tenantA)
    .execute();
  const numbersOf = (term: string) => {
    const set = unpackTerms(packed.filter((row) => row.term === term));
    return set.greatestBelow(set.end, set.end).reverse();
  };
  const terms = new Set([...packed.map(({ term }) => term), ...expected.keys()]);
  expect(Object.fromEntries([...terms].map((term) => [term, numbersOf(term)]))).toEqual(
    Object.fromEntries(expected),
  );
  const counted = await database
    .selectFrom('catalogue_terms')
    .selectAll()
    .where('tenant_id', '=', tenantA)
    .execute();
  for (const { term, books, label } of counted) {
    expect(books, term).toBe(expected.get(term)?.length ?? 0);
    const subject = termKinds.subject + subjectKey(label ?? '');
    if (term.startsWith(termKinds.subject)) expect(subject).toBe(term);
  }
  expect(counted.map(({ term }) => term)).toEqual(expect.arrayContaining([...expected.keys()]));
  const columns = await database
    .selectFrom('books')
    .select(['sort_title', 'sort_author', 'sort_year', 'search_text'])
    .where('tenant_id', '=', tenantA)
    .orderBy('number')
    .execute();
  // A text that half a character got into is kept as a well-formed one.
  const derived = books.map(searchColumns).map((row) => ({
    ...row,
    sort_title: Buffer.from(row.sort_title).toString(),
    sort_author: Buffer.from(row.sort_author).toString(),
  }));
  expect(columns).toEqual(derived);
}
