import 'server-only';
import { term, termKinds } from '@/lib/server/database/catalogue/book-terms.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { prefixDistance } from './edit-distance.ts';
import { editsOfBeginning } from './edits-of-beginning.ts';
import { prefixRange } from './term-condition.ts';

/** Shorter words resemble too many others. */
const shortestCorrected = 4;
/** From this length on people make two mistakes in a word. */
const longWord = 8;
/** As many letters at the beginning are taken as right, to look through few words. */
const rightLetters = 2;
/** The most frequent words with that beginning. */
const mostLookedAt = 3000;

type Candidate = { readonly word: string; readonly books: number };

/**
 * The word of the tenant's catalogue that someone meant who typed `word`, which begins none: one
 * letter is missing, too many, wrong or in the wrong place, two in a long word. The end may be missing
 * as well. Of equally near words the most frequent one.
 */
export async function correctWord(
  database: Database,
  tenantId: string,
  word: string,
): Promise<string | undefined> {
  if (word.length < shortestCorrected) return undefined;
  const most = word.length < longWord ? 1 : 2;
  const candidates = [
    ...(await wordsBeginningWith(database, tenantId, word.slice(0, rightLetters))),
    ...(await knownAmong(database, tenantId, editsOfBeginning(word))),
  ];
  const near = candidates
    .map((one) => ({ ...one, distance: prefixDistance(word, one.word, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || b.books - a.books);
  return near[0]?.word;
}

async function wordsBeginningWith(
  database: Database,
  tenantId: string,
  beginning: string,
): Promise<Candidate[]> {
  const { from, to } = prefixRange(term('word', beginning));
  const rows = await database
    .selectFrom('catalogue_terms')
    .select(['term', 'books'])
    .where('tenant_id', '=', tenantId)
    .where('term', '>=', from)
    .where('term', '<', to)
    .where('books', '>', 0)
    .orderBy('books', 'desc')
    .orderBy('term')
    .limit(mostLookedAt)
    .execute();
  return rows.map(toCandidate);
}

async function knownAmong(
  database: Database,
  tenantId: string,
  words: readonly string[],
): Promise<Candidate[]> {
  const rows = await database
    .selectFrom('catalogue_terms')
    .select(['term', 'books'])
    .where('tenant_id', '=', tenantId)
    .where(
      'term',
      'in',
      words.map((word) => term('word', word)),
    )
    .where('books', '>', 0)
    .execute();
  return rows.map(toCandidate);
}

function toCandidate(row: { term: string; books: number }): Candidate {
  return { word: row.term.slice(termKinds.word.length), books: row.books };
}
