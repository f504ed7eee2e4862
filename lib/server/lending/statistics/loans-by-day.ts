import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';
import { countByDay, countLoans, selectLent } from './count-loans.ts';
import type { Range } from './read-range.ts';

export type DayCount = {
  readonly officeId: string;
  /** `YYYY-MM-DD` in the office's time zone. */
  readonly day: string;
  readonly loans: number;
};

/** The loans of a range by office and day: those counted before, and those since. */
export async function loansByDay(
  database: Database,
  tenantId: string,
  range: Range,
  now: number,
): Promise<DayCount[]> {
  const countedTo = await countLoans(database, tenantId, now);
  const [first, last] = [`${range.from}-01`, `${range.to}-31`];
  const counted = await database
    .selectFrom('loan_days')
    .select(['office_id as officeId', 'day', 'loans'])
    .where('tenant_id', '=', tenantId)
    .where('day', '>=', first)
    .where('day', '<=', last)
    .execute();
  const recent = await selectLent(database, tenantId, countedTo).execute();
  const since = [...countByDay(recent)].map(([key, loans]) => {
    const [officeId = '', day = ''] = key.split(' ');
    return { officeId, day, loans };
  });
  const offices = new Set(range.offices.map(({ id }) => id));
  return [...counted, ...since].filter(
    ({ officeId, day }) => offices.has(officeId) && day >= first && day <= last,
  );
}
