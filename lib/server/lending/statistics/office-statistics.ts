import 'server-only';
import type {
  OfficeFigures,
  OfficeStatistics,
  OfficeStatisticsQuery,
} from '@/lib/contract/statistics.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { copiesByOffice, openByOffice } from './copies-by-office.ts';
import { idleBefore } from './idle-before.ts';
import { keepAnswer } from './keep-answer.ts';
import { loanStatistics } from './loan-statistics.ts';
import { readRange } from './read-range.ts';
import { waitsByOffice } from './waits-by-office.ts';

/**
 * The offices beside each other: what they have, what is out, late or idle, and how long people wait.
 *
 * @throws {ProblemError} `malformed-query` (400) for an unknown office or an impossible range.
 */
export async function officeStatistics(
  database: Database,
  tenantId: string,
  query: OfficeStatisticsQuery,
  now = Date.now(),
): Promise<OfficeStatistics> {
  const range = await readRange(database, tenantId, query, now);
  return keepAnswer([tenantId, 'offices', range, query.months], now, async () => {
    const since = idleBefore(now, query.months);
    const { months } = await loanStatistics(database, tenantId, query, now);
    const copies = await copiesByOffice(database, tenantId);
    const idle = await copiesByOffice(database, tenantId, since);
    const open = await openByOffice(database, tenantId, now, since);
    const waits = await waitsByOffice(database, tenantId, range);
    return {
      from: range.from,
      to: range.to,
      asOf: new Date(now).toISOString(),
      offices: range.offices.map((office, index) => {
        const out = open.get(office.id) ?? { onLoan: 0, overdue: 0, idleOnLoan: 0 };
        return {
          office,
          copies: copies.get(office.id) ?? 0,
          onLoan: out.onLoan,
          overdue: out.overdue,
          idle: (idle.get(office.id) ?? 0) - out.idleOnLoan,
          loans: months.reduce((sum, { loans }) => sum + (loans[index] ?? 0), 0),
          ...waitFigures(waits.get(office.id) ?? []),
        };
      }),
    };
  });
}

type WaitFigures = Pick<OfficeFigures, 'holds' | 'averageWaitDays' | 'medianWaitDays'>;

/** @param days in ascending order */
function waitFigures(days: readonly number[]): WaitFigures {
  const holds = days.length;
  if (holds === 0) return { holds, averageWaitDays: null, medianWaitDays: null };
  const average = days.reduce((sum, one) => sum + one, 0) / holds;
  const median = days[Math.floor((holds - 1) / 2)] ?? 0;
  return { holds, averageWaitDays: Math.round(average * 10) / 10, medianWaitDays: median };
}
