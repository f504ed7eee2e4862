import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';
import { dateIn } from '../office-date.ts';
import { breathe } from '@/lib/server/breathe.ts';

const loansAtOnce = 5000;

type OpenCounts = { onLoan: number; overdue: number; idleOnLoan: number };

/** Copies in lending by office: all of them, or those that were lent last before a moment. */
export async function copiesByOffice(
  database: Database,
  tenantId: string,
  idleBefore: string | null = null,
): Promise<ReadonlyMap<string, number>> {
  let select = database
    .selectFrom('copies')
    .select('office_id')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is', null)
    .groupBy('office_id');
  if (idleBefore !== null) select = select.where('idle_since', '<', idleBefore);
  const rows = await select.execute();
  return new Map(rows.map(({ office_id, n }) => [office_id, Number(n)]));
}

/**
 * Copies on loan by office, those that are overdue at `now` there, and those that were lent before
 * `idleBefore` already: somebody has them, so they are not idle.
 */
export async function openByOffice(
  database: Database,
  tenantId: string,
  now: number,
  idleBefore: string,
): Promise<ReadonlyMap<string, Readonly<OpenCounts>>> {
  const counts = new Map<string, OpenCounts>();
  for (let after = ''; ; await breathe()) {
    const rows = await selectOpen(database, tenantId, after).limit(loansAtOnce).execute();
    for (const { office_id, time_zone, due_on, lent_at } of rows) {
      const count = counts.get(office_id) ?? { onLoan: 0, overdue: 0, idleOnLoan: 0 };
      count.onLoan += 1;
      if (due_on < dateIn(time_zone, now)) count.overdue += 1;
      if (lent_at < idleBefore) count.idleOnLoan += 1;
      counts.set(office_id, count);
    }
    const last = rows.at(-1);
    if (rows.length < loansAtOnce || last === undefined) return counts;
    after = last.copy_id;
  }
}

function selectOpen(database: Database, tenantId: string, afterCopy: string) {
  return database
    .selectFrom('loans')
    .innerJoin('copies', (join) =>
      join
        .onRef('copies.tenant_id', '=', 'loans.tenant_id')
        .onRef('copies.id', '=', 'loans.copy_id'),
    )
    .innerJoin('offices', (join) =>
      join
        .onRef('offices.tenant_id', '=', 'copies.tenant_id')
        .onRef('offices.id', '=', 'copies.office_id'),
    )
    .select(['loans.copy_id', 'loans.due_on', 'loans.lent_at'])
    .select(['copies.office_id', 'offices.time_zone'])
    .where('loans.tenant_id', '=', tenantId)
    .where('loans.ended_at', 'is', null)
    .where('loans.copy_id', '>', afterCopy)
    .orderBy('loans.copy_id');
}
