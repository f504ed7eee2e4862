import 'server-only';
import type { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import { unpackTerms } from '@/lib/server/database/catalogue/packed-term.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { TermBooksTable } from '@/lib/server/database/schema.ts';
import { fewestKeptBytes, mostKeptBytes } from './limits.ts';

const mostKeys = 1000;

type Rows = readonly Pick<TermBooksTable, 'part' | 'numbers'>[];

/** Some terms, by a key of their own. */
export type Terms = {
  readonly key: string;
  /** The packed books; undefined when they are too many to read. */
  readonly read: () => Promise<Rows | undefined>;
  /** Another number whenever the books of a term have changed. */
  readonly readVersion: () => Promise<number>;
};

/** What is kept of some terms: the books as of a version, or only that they were asked for once. */
type Kept = { readonly version: number; readonly books: NumberSet } | undefined;

const caches = new WeakMap<Database, Map<string, Kept>>();

/**
 * The books that have one of `terms`. There are few terms that are in very many books, and they are
 * asked for most: their books are kept in memory, and read again when the database says that they
 * changed. So the answer is never older than the question.
 */
export async function keptBooks(
  database: Database,
  { key, read, readVersion }: Terms,
): Promise<NumberSet | undefined> {
  const cache = cacheOf(database);
  if (!cache.has(key)) {
    const rows = await read();
    if (rows === undefined) return undefined;
    if (isWorthKeeping(rows)) letGo(cache.set(key, undefined));
    return unpackTerms(rows);
  }
  // Asked before the books are read: what changes in between is read again the next time.
  const version = await readVersion();
  const known = cache.get(key);
  cache.delete(key);
  const kept = known?.version === version ? known : await readKept(read, version);
  if (kept === undefined) return undefined;
  cache.set(key, kept);
  if (kept !== known) letGo(cache);
  return kept.books;
}

async function readKept(read: Terms['read'], version: number): Promise<Kept> {
  const rows = await read();
  return rows && { version, books: unpackTerms(rows) };
}

/** What is kept of some terms, if it is of this `version`. */
export function keptAsOf(database: Database, key: string, version: number): NumberSet | undefined {
  const cache = cacheOf(database);
  const known = cache.get(key);
  if (known?.version !== version) return undefined;
  cache.delete(key);
  cache.set(key, known);
  return known.books;
}

/**
 * Keeps the books of some terms that may be asked for again.
 *
 * @param version was asked before `rows` were read
 */
export function keep(database: Database, key: string, version: number, rows: Rows): NumberSet {
  const books = unpackTerms(rows);
  const cache = cacheOf(database);
  cache.delete(key);
  if (isWorthKeeping(rows)) letGo(cache.set(key, { version, books }));
  return books;
}

function cacheOf(database: Database): Map<string, Kept> {
  const cache = caches.get(database) ?? new Map<string, Kept>();
  caches.set(database, cache);
  return cache;
}

function isWorthKeeping(rows: Rows): boolean {
  return rows.reduce((bytes, { numbers }) => bytes + numbers.length, 0) >= fewestKeptBytes;
}

/** What was not asked for the longest time goes first. */
function letGo(cache: Map<string, Kept>): void {
  const bytesOf = (kept: Kept) => kept?.books.bytes ?? 0;
  let bytes = [...cache.values()].reduce((sum, kept) => sum + bytesOf(kept), 0);
  for (const [key, kept] of cache) {
    if (cache.size <= mostKeys && bytes <= mostKeptBytes) return;
    cache.delete(key);
    bytes -= bytesOf(kept);
  }
}
