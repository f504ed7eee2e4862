import 'server-only';
import { breathe } from '@/lib/server/breathe.ts';
import { decide } from '@/lib/server/database/decide.ts';
import { idFrom } from '@/lib/server/database/id-from.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { dateIn } from '../office-date.ts';

/** A loan is counted for good once every transaction that could still write before it has ended. */
const settledAfterMs = 60 * 60_000;
/** A few milliseconds of work: 2,000 held everybody up for a tenth of a second and more. */
const loansAtOnce = 500;
const noneYet = idFrom(0);

export type LentAt = {
  readonly id: string;
  readonly lent_at: string;
  readonly office_id: string;
  readonly time_zone: string;
};

/**
 * Adds the tenant's loans that have settled by `now` to `loan_days`, from where the last count ended.
 * Anybody may call it at any time: of two that count at once one begins again behind the other.
 *
 * @returns the id from which on loans are not counted yet.
 */
export async function countLoans(
  database: Database,
  tenantId: string,
  now: number,
): Promise<string> {
  const end = idFrom(now - settledAfterMs);
  for (;;) {
    const { from, rows } = await countSome(database, tenantId, end);
    if (rows < loansAtOnce) return from;
    await breathe();
  }
}

async function countSome(database: Database, tenantId: string, end: string) {
  return decide(database, async (transaction) => {
    const start = await takeCountingTurn(transaction, tenantId);
    if (start >= end) return { from: start, rows: 0 };
    const rows = await selectLent(transaction, tenantId, start)
      .where('loans.id', '<', end)
      .orderBy('loans.id')
      .limit(loansAtOnce)
      .execute();
    for (const [key, loans] of countByDay(rows)) {
      const [officeId = '', day = ''] = key.split(' ');
      await addToDay(transaction, tenantId, officeId, day, loans);
    }
    const last = rows.length < loansAtOnce ? undefined : rows.at(-1);
    const from = last === undefined ? end : following(last.id);
    await transaction
      .updateTable('loan_counts')
      .set({ counted_to: from })
      .where('tenant_id', '=', tenantId)
      .execute();
    return { from, rows: rows.length };
  });
}

/** Writes the tenant's row first: whoever else counts waits for the end of the transaction. */
async function takeCountingTurn(transaction: Database, tenantId: string): Promise<string> {
  const { numUpdatedRows } = await transaction
    .updateTable('loan_counts')
    .set((row) => ({ counted_to: row.ref('counted_to') }))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    const row = { tenant_id: tenantId, counted_to: noneYet };
    await transaction.insertInto('loan_counts').values(row).execute();
    return noneYet;
  }
  const { counted_to } = await transaction
    .selectFrom('loan_counts')
    .select('counted_to')
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return counted_to;
}

/** The tenant's loans with an id from `start` on, each with its office; narrow it further. */
export function selectLent(database: Database, tenantId: string, start: string) {
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
    .select(['loans.id', 'loans.lent_at', 'copies.office_id', 'offices.time_zone'])
    .where('loans.tenant_id', '=', tenantId)
    .where('loans.id', '>=', start);
}

/** Loans by `office day`, the day as the office's calendar has it. */
export function countByDay(rows: readonly LentAt[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lent_at, office_id, time_zone } of rows) {
    const key = `${office_id} ${dateIn(time_zone, Date.parse(lent_at))}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

async function addToDay(
  transaction: Database,
  tenantId: string,
  officeId: string,
  day: string,
  loans: number,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('loan_days')
    .set((row) => ({ loans: row('loans', '+', loans) }))
    .where('tenant_id', '=', tenantId)
    .where('office_id', '=', officeId)
    .where('day', '=', day)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const row = { tenant_id: tenantId, office_id: officeId, day, loans };
  await transaction.insertInto('loan_days').values(row).execute();
}

/** The next id after `id`: the same number of 128 bits, plus one. */
function following(id: string): string {
  const next = (BigInt(`0x${id.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0');
  return next.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
