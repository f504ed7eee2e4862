import 'server-only';
import { BookChanges, BookQuery, FilterQuery, NewBook } from '@/lib/contract/books.ts';
import { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from '../add-book.ts';
import { bookFacets } from '../book-facets.ts';
import { editBook } from '../edit-book.ts';
import { listBooks } from '../list-books.ts';
import { booksOfEach } from '../search/books-of-each.ts';
import { copyCondition } from '../search/copy-condition.ts';
import { frequentTerms } from '../search/frequent-terms.ts';
import { numbersHolding, numbersWithin } from '../search/numbers-within.ts';
import { prefixRange } from '../search/term-condition.ts';
import { restoreBook, withdrawBook } from '../withdraw-book.ts';

const office = '019a3f0b-03aa-7b61-8d17-c5f90e3b42d6';

/** Each kind of word and filter, each order, and both ways of searching. */
const queries = [
  { q: 'salt' },
  { q: 's' },
  { q: 'slat' },
  { q: 'salt fer', sort: 'author' },
  { q: 'salt', status: 'withdrawn' },
  { subject: 'trade', language: 'en', from: 1990, to: 1999 },
  { from: 1995, to: 1998 },
  { office, available: 'now' },
  { available: 'now', sort: 'newest' },
  { available: 'now', sort: 'year' },
  { include: 'availability' },
];

/** Runs every query of the catalogue at least once. Add to it what you add to the catalogue. */
export async function exerciseBooks(database: Database): Promise<void> {
  const librarian = testPrincipal();
  const given = { authors: ['Imre Quist'], subjects: ['Trade'], language: 'en', year: 1998 };
  const add = (title: string) => addBook(database, librarian, NewBook.parse({ title, ...given }));
  const { id } = await add('The Salt Ferry');
  await add('The Salt Road');
  const numbered = NewBook.parse({ title: 'Numbered', isbn: '978-3-16-148410-0', ...given });
  await addBook(database, librarian, numbered);
  await addBook(database, librarian, numbered).catch(() => 'has its ISBN');
  for (const query of queries) {
    const first = BookQuery.parse({ ...query, limit: 1 });
    const { nextCursor } = await listBooks(database, tenantA, first);
    if (nextCursor) await listBooks(database, tenantA, { ...first, cursor: nextCursor });
    await bookFacets(database, tenantA, FilterQuery.parse(query));
  }
  await bookFacets(database, tenantA, FilterQuery.parse({}));
  const search = { database, tenantId: tenantA, status: 'available', conditions: [] } as const;
  const salt = { name: 'sort_title', ...prefixRange('salt') } as const;
  await numbersWithin(search, NumberSet.of([1, 2]), salt);
  const free = await copyCondition(database, tenantA, [], true);
  await numbersHolding({ ...search, conditions: [free] }, NumberSet.of([1, 2]));
  const frequent = await frequentTerms(database, tenantA, 'subject');
  await booksOfEach(
    database,
    tenantA,
    frequent.map(({ term }) => term),
  );
  await editBook(database, tenantA, id, BookChanges.parse({ title: 'The Ferry' }), '*');
  await withdrawBook(database, librarian, id, bookQueue);
  const filters = { subject: 'trade', language: 'en', to: 1999, office };
  const withdrawn = BookQuery.parse({ q: 'ferry', status: 'withdrawn', ...filters });
  await listBooks(database, tenantA, withdrawn);
  await listBooks(database, tenantA, { ...withdrawn, available: 'now' });
  await restoreBook(database, librarian, id, bookQueue);
}
