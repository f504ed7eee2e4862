import 'server-only';
import type { Office } from '@/lib/contract/offices.ts';
import type { StatisticsQuery } from '@/lib/contract/statistics.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { listOffices } from '../list-offices.ts';
import { addDays, dateIn, endOfDate } from '../office-date.ts';

const usualMonths = 24;
const mostMonths = 120;

/** Months from `from` to `to`, both included, at some of the tenant's offices. */
export type Range = {
  readonly from: string;
  readonly to: string;
  readonly months: readonly string[];
  readonly offices: readonly Office[];
};

/**
 * The range that a query means at `now`. The present month is that of the office which is ahead.
 *
 * @throws {ProblemError} `malformed-query` (400) for an office that the tenant does not have, or a
 *   range that ends before it begins or is too long.
 */
export async function readRange(
  database: Database,
  tenantId: string,
  query: StatisticsQuery,
  now: number,
): Promise<Range> {
  const all = (await listOffices(database, tenantId)).items;
  const offices = all
    .filter(({ id }) => query.office === undefined || id === query.office)
    .map(({ version: _, ...office }) => office);
  if (offices.length === 0 && query.office !== undefined) {
    throw refused('office', 'is no office of yours');
  }
  const present = offices.map(({ timeZone }) => dateIn(timeZone, now).slice(0, 7));
  const to = query.to ?? present.toSorted().at(-1) ?? new Date(now).toISOString().slice(0, 7);
  const from = query.from ?? addMonths(to, 1 - usualMonths);
  const months = monthsBetween(from, to);
  if (months.length === 0) throw refused('to', 'is before from');
  if (months.length > mostMonths) throw refused('from', `is more than ${mostMonths} months ago`);
  return { from, to, months, offices };
}

function refused(path: string, message: string): ProblemError {
  return new ProblemError('malformed-query', 'Correct the query parameters named in errors.', {
    errors: [{ path, message }],
  });
}

/** The month `count` months after `month`, such as 2026-03. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  const text = String((index % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${text}`;
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to && months.length <= mostMonths; month = addMonths(month, 1)) {
    months.push(month);
  }
  return months;
}

/** When the range begins and is over in `timeZone`, in milliseconds since the epoch. */
export function momentsIn(
  { from, to }: Pick<Range, 'from' | 'to'>,
  timeZone: string,
): { readonly startMs: number; readonly endMs: number } {
  const dayBefore = (month: string) => addDays(`${month}-01`, -1);
  return {
    startMs: endOfDate(timeZone, dayBefore(from)),
    endMs: endOfDate(timeZone, dayBefore(addMonths(to, 1))),
  };
}
