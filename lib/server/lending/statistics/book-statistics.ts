import 'server-only';
import type { BookStatistics, StatisticsQuery, WantedBook } from '@/lib/contract/statistics.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { keepAnswer } from './keep-answer.ts';
import { lentBooks } from './lent-books.ts';
import { loanStatistics } from './loan-statistics.ts';
import { readRange } from './read-range.ts';

const mostShown = 10;

/**
 * The books that are wanted most: by people who wait now, and by loans in the range.
 *
 * @throws {ProblemError} `malformed-query` (400) for an unknown office or an impossible range.
 */
export async function bookStatistics(
  database: Database,
  tenantId: string,
  query: StatisticsQuery,
  now = Date.now(),
): Promise<BookStatistics> {
  const range = await readRange(database, tenantId, query, now);
  return keepAnswer([tenantId, 'books', range], now, async () => {
    const { from, to } = range;
    const { loans: expected } = await loanStatistics(database, tenantId, { from, to }, now);
    const everywhere = query.office === undefined;
    const loans = await lentBooks(database, tenantId, range, { everywhere, expected });
    const waiting = await waitingByBook(database, tenantId);
    const ids = (counts: ReadonlyMap<string, number>) => ranked(counts).slice(0, mostShown);
    const [waitedFor, lent] = [ids(waiting), ids(loans)];
    const books = await summaries(database, tenantId, [...new Set([...waitedFor, ...lent])]);
    const shown = (some: readonly string[]): WantedBook[] =>
      some.flatMap((id) => {
        const book = books.get(id);
        const counts = { waiting: waiting.get(id) ?? 0, loans: loans.get(id) ?? 0 };
        return book === undefined ? [] : [{ book, ...counts }];
      });
    return {
      from,
      to,
      asOf: new Date(now).toISOString(),
      waitedFor: shown(waitedFor),
      lent: shown(lent),
    };
  });
}

/** The largest count first; of equal ones the smaller id, so that the order stays the same. */
function ranked(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
}

async function waitingByBook(
  database: Database,
  tenantId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .selectFrom('holds')
    .select('book_id')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', tenantId)
    .where('ended_at', 'is', null)
    .where('state', '=', 'waiting')
    .groupBy('book_id')
    .execute();
  return new Map(rows.map(({ book_id, n }) => [book_id, Number(n)]));
}

async function summaries(
  database: Database,
  tenantId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, WantedBook['book']>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('books')
    .select(['id', 'title', 'authors'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row, authors: JSON.parse(row.authors) }]));
}
