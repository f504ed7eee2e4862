import 'server-only';
import type { FilterQuery } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { conditionsOf } from './conditions-of.ts';
import { findPage } from './find-page.ts';
import { withdrawnConditions } from './withdrawn-conditions.ts';
import { wordsToSearch } from './words-to-search.ts';

/** Enough to say what matters; counting them takes some milliseconds. */
const mostCounted = 2000;

export type SampledBook = {
  readonly id: string;
  readonly subjects: readonly string[];
  readonly language: string | null;
  readonly year: number | null;
};

export type Sample = {
  readonly books: readonly SampledBook[];
  /** True when no other book matches. */
  readonly exact: boolean;
  /** The words that were searched instead of those asked for. */
  readonly correctedTo?: string;
};

/** The latest books that match `filter`, at most {@link mostCounted} of them. */
export async function takeSample(
  database: Database,
  tenantId: string,
  filter: FilterQuery,
): Promise<Sample> {
  const found = await wordsToSearch(database, tenantId, filter);
  if (found === undefined) return { books: [], exact: true };
  const conditionsFor = filter.status === 'withdrawn' ? withdrawnConditions : conditionsOf;
  const filters = await conditionsFor(database, tenantId, filter);
  const conditions = [...found.conditions, ...filters];
  const search = { database, tenantId, status: filter.status, conditions };
  const { rows, next } = await findPage(search, 'newest', found.words, undefined, mostCounted);
  const books = rows.map(({ id, subjects, language, year }) => ({
    id,
    subjects: JSON.parse(subjects) as string[],
    language,
    year,
  }));
  const correction = found.corrected && { correctedTo: found.words.join(' ') };
  return { books, exact: next === null, ...correction };
}
