import 'server-only';
import { expect } from 'vitest';
import type { BookQuery } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { listBooks } from '../list-books.ts';
import { prefixDistance } from '../search/edit-distance.ts';
import { hasWord, naiveLists, type Shelved, wordsAsked } from './naive-search.ts';

/** More than any test has books. */
const mostPages = 4000;

/**
 * The ids of all books that a search finds, page by page, and the words that it looked for if they are
 * others than those asked for.
 *
 * @param meanwhile is called between two pages
 */
export async function listAll(
  database: Database,
  query: BookQuery,
  meanwhile: () => Promise<void> = async () => {},
) {
  const ids: string[] = [];
  let pages = 0;
  let cursor: string | undefined;
  let corrected: string[] | undefined;
  do {
    const page = await listBooks(database, tenantA, { ...query, cursor });
    expect(page.items.length).toBeLessThanOrEqual(query.limit);
    ids.push(...page.items.map(({ id }) => id));
    pages += 1;
    // A wrong cursor leads round and round.
    expect(pages).toBeLessThan(mostPages);
    if (cursor !== undefined) expect(page.correctedTo?.split(' ')).toEqual(corrected);
    corrected = page.correctedTo?.split(' ');
    cursor = page.nextCursor ?? undefined;
    if (cursor !== undefined) await meanwhile();
  } while (cursor !== undefined);
  return { ids, corrected };
}

/** Fails unless a search of these books, all that there are, finds what looking at each of them does. */
export async function checkList(
  database: Database,
  books: readonly Shelved[],
  query: BookQuery,
): Promise<void> {
  const { ids, corrected } = await listAll(database, query);
  if (corrected) checkCorrection(books, query.q, corrected);
  const lists = naiveLists(books, query, corrected);
  const right = lists.find((list) => list.join() === ids.join());
  expect(ids, JSON.stringify(query)).toEqual(right ?? lists[0]);
}

/** Only a word that no book has is taken for another, which a book has and which is near. */
function checkCorrection(books: readonly Shelved[], q: string, corrected: readonly string[]): void {
  const known = (word: string) =>
    books.some((book) => book.withdrawnAt === null && hasWord(book, word));
  const asked = wordsAsked(q);
  expect(corrected).toHaveLength(asked.length);
  expect(asked.every(known)).toBe(false);
  for (const [index, word] of asked.entries()) {
    const instead = corrected[index] ?? '';
    if (known(word)) expect(instead).toBe(word);
    expect(known(instead)).toBe(true);
    expect(prefixDistance(word, instead, 2)).toBeLessThanOrEqual(word.length < 8 ? 1 : 2);
  }
}
