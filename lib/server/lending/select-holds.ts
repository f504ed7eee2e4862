import 'server-only';
import type { Hold } from '@/lib/contract/holds.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/** The tenant's holds with their book, the copy put aside and their place; narrow it further. */
export function selectHolds(database: Database, tenantId: string) {
  return database
    .selectFrom('holds')
    .innerJoin('books', (join) =>
      join.onRef('books.tenant_id', '=', 'holds.tenant_id').onRef('books.id', '=', 'holds.book_id'),
    )
    .leftJoin('copies', (join) =>
      join
        .onRef('copies.tenant_id', '=', 'holds.tenant_id')
        .onRef('copies.id', '=', 'holds.copy_id'),
    )
    .leftJoin('offices', (join) =>
      join
        .onRef('offices.tenant_id', '=', 'copies.tenant_id')
        .onRef('offices.id', '=', 'copies.office_id'),
    )
    .select([
      'holds.id',
      'holds.member_id',
      'holds.state',
      'holds.placed_at',
      'holds.collect_by',
      'holds.copy_id',
      'books.id as book_id',
      'books.title',
      'books.authors',
      'copies.barcode',
      'offices.id as office_id',
      'offices.name as office_name',
      'offices.city',
      'offices.time_zone',
    ])
    .select(({ selectFrom }) =>
      selectFrom('holds as ahead')
        .select((row) => row.fn.countAll<number>().as('n'))
        .whereRef('ahead.tenant_id', '=', 'holds.tenant_id')
        .whereRef('ahead.book_id', '=', 'holds.book_id')
        .whereRef('ahead.queue_number', '<=', 'holds.queue_number')
        .where('ahead.state', '=', 'waiting')
        .as('place'),
    )
    .where('holds.tenant_id', '=', tenantId);
}

export type HoldRow = Awaited<ReturnType<ReturnType<typeof selectHolds>['execute']>>[number];

/** One of the tenant's holds. @throws {ProblemError} `not-found` (404). */
export async function holdRow(database: Database, tenantId: string, id: string): Promise<HoldRow> {
  const row = await selectHolds(database, tenantId).where('holds.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new ProblemError('not-found', 'There is no such place in a queue.');
  return row;
}

/** A hold as the wire shows it. */
export function toHold(row: HoldRow): Hold {
  const ready = row.state === 'ready';
  return {
    id: row.id,
    book: { id: row.book_id, title: row.title, authors: JSON.parse(row.authors) },
    state: row.state,
    position: row.state === 'waiting' ? Number(row.place) : null,
    placedAt: row.placed_at,
    copy: ready ? copyOf(row) : null,
    collectBy: ready ? row.collect_by : null,
  };
}

function copyOf(row: HoldRow): Hold['copy'] {
  const { copy_id: id, barcode, office_id: officeId, office_name: name, city } = row;
  if (id === null || barcode === null || officeId === null || name === null) return null;
  const office = { id: officeId, name, city: city ?? '', timeZone: row.time_zone ?? 'UTC' };
  return { id, barcode, office };
}
