import 'server-only';
import type { LoanStatistics, StatisticsQuery } from '@/lib/contract/statistics.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { keepAnswer } from './keep-answer.ts';
import { type DayCount, loansByDay } from './loans-by-day.ts';
import { type Range, readRange } from './read-range.ts';

const daysOfWeek = 7;

/**
 * The tenant's loans by month, office and day of the week.
 *
 * @throws {ProblemError} `malformed-query` (400) for an unknown office or an impossible range.
 */
export async function loanStatistics(
  database: Database,
  tenantId: string,
  query: StatisticsQuery,
  now = Date.now(),
): Promise<LoanStatistics> {
  const range = await readRange(database, tenantId, query, now);
  return keepAnswer([tenantId, 'loans', range], now, async () => {
    const days = await loansByDay(database, tenantId, range, now);
    return {
      from: range.from,
      to: range.to,
      asOf: new Date(now).toISOString(),
      offices: [...range.offices],
      loans: days.reduce((sum, { loans }) => sum + loans, 0),
      months: monthsOf(range, days),
      weekdays: weekdaysOf(days),
    };
  });
}

function monthsOf({ months, offices }: Range, days: readonly DayCount[]): LoanStatistics['months'] {
  const counts = new Map<string, number>();
  for (const { officeId, day, loans } of days) {
    const key = `${day.slice(0, 7)} ${officeId}`;
    counts.set(key, (counts.get(key) ?? 0) + loans);
  }
  return months.map((month) => ({
    month,
    loans: offices.map(({ id }) => counts.get(`${month} ${id}`) ?? 0),
  }));
}

/** From Monday to Sunday. */
function weekdaysOf(days: readonly DayCount[]): number[] {
  const counts = Array.from({ length: daysOfWeek }, () => 0);
  for (const { day, loans } of days) {
    const fromMonday = (new Date(day).getUTCDay() + daysOfWeek - 1) % daysOfWeek;
    counts[fromMonday] = (counts[fromMonday] ?? 0) + loans;
  }
  return counts;
}
