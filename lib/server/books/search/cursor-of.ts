import 'server-only';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { BookQuery, BookSort } from '@/lib/contract/books.ts';
import { longestWord } from '@/lib/server/database/catalogue/words-of.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import type { Order, Position, Value } from './order.ts';
import { mostWords } from './words-to-search.ts';

const digestLength = 16;
const Cursor = z.tuple([z.string()], z.union([z.string(), z.number()]));

/** Which way a search goes on: it was decided for the first page, and holds for those behind it. */
export type Way = 'gather' | 'walk';

export type CursorPosition = {
  readonly way: Way;
  readonly after: Position;
  /** The words that were searched instead of those asked for; none when there was no mistake. */
  readonly corrected: readonly string[];
};

/** A cursor that serves `query` alone: the same words, filters and sort. */
export function encodeBookCursor(
  query: BookQuery,
  sort: BookSort,
  { way, after, corrected }: CursorPosition,
): string {
  const signed = [signature(query, sort, way), ...corrected].join(' ');
  return Buffer.from(JSON.stringify([signed, ...after])).toString('base64url');
}

/** @throws {ProblemError} `malformed-query` (400) for a cursor of another list, or none. */
export function decodeBookCursor(query: BookQuery, sort: BookSort): CursorPosition | undefined {
  if (query.cursor === undefined) return undefined;
  const [signed, ...after] = parse(query.cursor);
  for (const way of ['walk', 'gather'] as const) {
    const own = signature(query, sort, way);
    const isOwn = signed === own || (query.q !== '' && signed.startsWith(`${own} `));
    if (!isOwn) continue;
    return { way, after, corrected: wordsIn(signed.slice(own.length)) };
  }
  throw cursorOfAnotherList();
}

export function cursorOfAnotherList(): ProblemError {
  return refusal('belongs to another search: other words, filters or another sort');
}

/** A caller may have written them: they are bounded as those of a query are. */
function wordsIn(text: string): string[] {
  const words = text.split(' ').filter(Boolean);
  const bounded = words.every((word) => [...word].length <= longestWord);
  if (bounded && words.length <= mostWords) return words;
  throw refusal('is not a cursor that this list gave out');
}

function parse(cursor: string): z.infer<typeof Cursor> {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw refusal('is not a cursor that this list gave out');
  }
}

/** The parts of a sort key that are no text. */
const numeric: ReadonlySet<string> = new Set(['sort_year', 'number']);

/** `after` as a place in `order`. @throws {ProblemError} `malformed-query` (400) when it is none. */
export function placeIn(order: Order, after: Position): Position {
  const fits = order.every(({ name }, index) => {
    const value = after[index];
    return numeric.has(name) ? isNumber(value) : typeof value === 'string';
  });
  if (fits && after.length === order.length) return after;
  throw refusal('is not a cursor that this list gave out');
}

/** SQL Server would not take every number as an integer. */
function isNumber(value: Value | undefined): boolean {
  return typeof value === 'number' && /^\d{1,9}$/.test(String(value));
}

function refusal(message: string): ProblemError {
  return new ProblemError('malformed-query', 'Start again without the cursor.', {
    errors: [{ path: 'cursor', message }],
  });
}

/** The sort, and a digest of everything else that decides which books there are, if anything does. */
function signature(query: BookQuery, sort: BookSort, way: Way): string {
  const { limit: _, cursor: __, include: ___, sort: ____, ...filter } = query;
  const narrowed = Object.entries(filter).filter(([name, value]) => value !== defaults[name]);
  if (narrowed.length === 0) return sort;
  const text = JSON.stringify([...narrowed.sort(), way]);
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, digestLength);
  return `${sort} ${digest}`;
}

const defaults: Readonly<Record<string, unknown>> = { q: '', status: 'available' };
