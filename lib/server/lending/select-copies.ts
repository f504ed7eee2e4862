import 'server-only';
import type { Copy } from '@/lib/contract/copies.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/** The tenant's copies with book, office, open loan and ready hold; narrow it further. */
export function selectCopies(database: Database, tenantId: string) {
  return database
    .selectFrom('copies')
    .innerJoin('books', (join) =>
      join
        .onRef('books.tenant_id', '=', 'copies.tenant_id')
        .onRef('books.id', '=', 'copies.book_id'),
    )
    .innerJoin('offices', (join) =>
      join
        .onRef('offices.tenant_id', '=', 'copies.tenant_id')
        .onRef('offices.id', '=', 'copies.office_id'),
    )
    .leftJoin('loans', (join) =>
      join
        .onRef('loans.tenant_id', '=', 'copies.tenant_id')
        .onRef('loans.copy_id', '=', 'copies.id')
        .on('loans.ended_at', 'is', null),
    )
    .leftJoin('holds', (join) =>
      join
        .onRef('holds.tenant_id', '=', 'copies.tenant_id')
        .onRef('holds.copy_id', '=', 'copies.id')
        .on('holds.ended_at', 'is', null),
    )
    .select([
      'copies.id',
      'copies.barcode',
      'copies.added_at',
      'copies.withdrawn_at',
      'copies.withdrawn_as',
      'copies.version',
      'books.id as book_id',
      'books.title',
      'books.authors',
      'offices.id as office_id',
      'offices.name as office_name',
      'offices.city',
      'offices.time_zone',
      'loans.id as loan_id',
      'loans.due_on',
      'holds.id as hold_id',
      'holds.member_id as reserved_for',
    ])
    .where('copies.tenant_id', '=', tenantId);
}

export type CopyRow = Awaited<ReturnType<ReturnType<typeof selectCopies>['execute']>>[number];

/** One of the tenant's copies. @throws {ProblemError} `not-found` (404). */
export async function copyRow(database: Database, tenantId: string, id: string): Promise<CopyRow> {
  const row = await selectCopies(database, tenantId).where('copies.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new ProblemError('not-found', 'There is no such copy.');
  return row;
}

/** The copy with a barcode. @throws {ProblemError} `not-found` (404). */
export async function copyRowByBarcode(
  database: Database,
  tenantId: string,
  barcode: string,
): Promise<CopyRow> {
  const select = selectCopies(database, tenantId).where('copies.barcode', '=', barcode);
  const row = await select.executeTakeFirst();
  if (row !== undefined) return row;
  throw new ProblemError('not-found', `No copy has the barcode ${barcode}.`, {
    errors: [{ path: 'barcode', message: 'belongs to no copy' }],
  });
}

/** A copy as the wire shows it. */
export function toCopy(row: CopyRow): Copy {
  const { office_id: id, office_name: name, city, time_zone: timeZone } = row;
  return {
    id: row.id,
    book: { id: row.book_id, title: row.title, authors: JSON.parse(row.authors) },
    barcode: row.barcode,
    office: { id, name, city, timeZone },
    status: statusOf(row),
    dueOn: row.due_on,
    addedAt: row.added_at,
    withdrawnAt: row.withdrawn_at,
    version: row.version,
  };
}

function statusOf(row: CopyRow): Copy['status'] {
  if (row.withdrawn_as !== null) return row.withdrawn_as;
  if (row.loan_id !== null) return 'on-loan';
  return row.hold_id === null ? 'available' : 'reserved';
}
