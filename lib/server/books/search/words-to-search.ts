import 'server-only';
import type { FilterQuery } from '@/lib/contract/books.ts';
import { normaliseIsbn } from '@/lib/contract/isbn.ts';
import { wordsOf } from '@/lib/server/database/catalogue/words-of.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Condition } from './condition.ts';
import { conditionsOfWords } from './conditions-of.ts';
import { correctWord } from './correct-word.ts';

/** More would make the statement long and find nothing more. */
export const mostWords = 12;

export type WordSearch = {
  readonly words: readonly string[];
  readonly conditions: readonly Condition[];
  /** Whether `words` are others than those that were asked for. */
  readonly corrected: boolean;
};

const noWords: WordSearch = { words: [], conditions: [], corrected: false };

/**
 * The words that a search looks for: those of `filter.q`, an ISBN in whatever way it is written, and
 * for a word that no book has the one that was probably meant.
 *
 * @param kept the words that an earlier page was corrected to, none if it was not: so it stays, whatever
 *   came and went meanwhile
 * @returns undefined when `filter.q` has no word, although it is not empty
 */
export async function wordsToSearch(
  database: Database,
  tenantId: string,
  { q, exact, status }: FilterQuery,
  kept?: readonly string[],
): Promise<WordSearch | undefined> {
  if (kept?.length) return corrected(database, tenantId, kept, status);
  if (q === '') return noWords;
  const isbn = normaliseIsbn(q);
  const words = isbn === null ? [...new Set(wordsOf(q))].slice(0, mostWords) : [isbn];
  if (words.length === 0) return undefined;
  const conditions = await conditionsOfWords(database, tenantId, words, status);
  const asked = { words, conditions, corrected: false };
  const asTyped = kept !== undefined || exact !== undefined || isbn !== null;
  if (asTyped || status === 'withdrawn' || !conditions.some(isUnknown)) return asked;
  const corrections = await Promise.all(
    words.map((word, index) =>
      isUnknown(conditions[index]) ? correctWord(database, tenantId, word) : word,
    ),
  );
  // One word that nothing resembles, and no book has them all.
  if (corrections.includes(undefined)) return asked;
  return corrected(
    database,
    tenantId,
    corrections.filter((word) => word !== undefined),
    status,
  );
}

/** No book can be it. */
function isUnknown(condition: Condition | undefined): boolean {
  return condition?.books?.isEmpty ?? false;
}

async function corrected(
  database: Database,
  tenantId: string,
  words: readonly string[],
  status: FilterQuery['status'],
): Promise<WordSearch> {
  const conditions = await conditionsOfWords(database, tenantId, words, status);
  return { words, conditions, corrected: true };
}
