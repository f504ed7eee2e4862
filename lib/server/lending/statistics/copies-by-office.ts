import 'server-only';
import type { SelectQueryBuilder } from 'kysely';
import { breathe } from '@/lib/server/breathe.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Schema } from '@/lib/server/database/schema.ts';
import { dateIn } from '../office-date.ts';

const loansAtOnce = 5000;

type OpenCounts = { onLoan: number; overdue: number; idleOnLoan: number };

/**
 * Copies in lending by office: all of them, or those that were lent last before a moment. A copy of a
 * withdrawn book is in lending only while somebody has it.
 */
export async function copiesByOffice(
  database: Database,
  tenantId: string,
  idleBefore: string | null = null,
): Promise<ReadonlyMap<string, number>> {
  let copies = database
    .selectFrom('copies')
    .where('copies.tenant_id', '=', tenantId)
    .where('copies.withdrawn_at', 'is', null);
  if (idleBefore !== null) copies = copies.where('copies.idle_since', '<', idleBefore);
  // Withdrawn books are few: to count theirs apart costs less than to ask for the book of every copy.
  const ofWithdrawn = copies
    .innerJoin('books', (join) =>
      join
        .onRef('books.tenant_id', '=', 'copies.tenant_id')
        .onRef('books.id', '=', 'copies.book_id'),
    )
    .where('books.withdrawn_at', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('loans')
            .select('loans.id')
            .whereRef('loans.tenant_id', '=', 'copies.tenant_id')
            .whereRef('loans.copy_id', '=', 'copies.id')
            .where('loans.ended_at', 'is', null),
        ),
      ),
    );
  const [all, outOfLending] = [await countByOffice(copies), await countByOffice(ofWithdrawn)];
  return new Map([...all].map(([office, n]) => [office, n - (outOfLending.get(office) ?? 0)]));
}

async function countByOffice<T extends 'copies' | 'books'>(
  copies: SelectQueryBuilder<Schema, 'copies' | T, object>,
): Promise<Map<string, number>> {
  const rows = await (copies as SelectQueryBuilder<Schema, 'copies', object>)
    .select('copies.office_id')
    .select((row) => row.fn.countAll<number>().as('n'))
    .groupBy('copies.office_id')
    .execute();
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
