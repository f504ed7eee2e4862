import 'server-only';
import type { Loan } from '@/lib/contract/loans.ts';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import { compileOnce } from '@/lib/server/database/compile-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { dateIn } from './office-date.ts';

/** The tenant's loans with what the wire shows of book, copy and office; narrow it further. */
export function selectLoans(database: Database, tenantId: string) {
  return database
    .selectFrom('loans')
    .innerJoin('books', (join) =>
      join.onRef('books.tenant_id', '=', 'loans.tenant_id').onRef('books.id', '=', 'loans.book_id'),
    )
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
    .select([
      'loans.id',
      'loans.member_id',
      'loans.lent_at',
      'loans.due_on',
      'loans.renewals',
      'loans.ended_at',
      'loans.ended_as',
      'books.id as book_id',
      'books.title',
      'books.authors',
      'copies.id as copy_id',
      'copies.barcode',
      'offices.id as office_id',
      'offices.name as office_name',
      'offices.city',
      'offices.time_zone',
    ])
    .select(({ selectFrom }) =>
      selectFrom('holds')
        .select((row) => row.fn.countAll<number>().as('n'))
        .whereRef('holds.tenant_id', '=', 'loans.tenant_id')
        .whereRef('holds.book_id', '=', 'loans.book_id')
        .where('holds.state', '=', 'waiting')
        .as('waiting'),
    )
    .where('loans.tenant_id', '=', tenantId);
}

export type LoanRow = Awaited<ReturnType<ReturnType<typeof selectLoans>['execute']>>[number];

/** One of the tenant's loans. @throws {ProblemError} `not-found` (404). */
export async function loanRow(database: Database, tenantId: string, id: string): Promise<LoanRow> {
  const [row] = await loanById(database, tenantId, id);
  if (row === undefined) throw new ProblemError('not-found', 'There is no such loan.');
  return row;
}

/** Building it takes longer than running it. */
const loanById = compileOnce((database: Database, tenantId: string, id: string) =>
  selectLoans(database, tenantId).where('loans.id', '=', id),
);

/** A loan as the wire shows it at `now`, in milliseconds since the epoch. */
export function toLoan(row: LoanRow, now: number): Loan {
  const open = row.ended_at === null;
  return {
    id: row.id,
    book: { id: row.book_id, title: row.title, authors: JSON.parse(row.authors) },
    copy: { id: row.copy_id, barcode: row.barcode, office: officeOf(row) },
    state: row.ended_as ?? 'open',
    lentAt: row.lent_at,
    dueOn: row.due_on,
    overdue: open && dateIn(row.time_zone, now) > row.due_on,
    renewals: row.renewals,
    renewalBlockedBy: renewalBlockedBy(row),
    endedAt: row.ended_at,
  };
}

export function renewalBlockedBy(row: LoanRow): Loan['renewalBlockedBy'] {
  if (row.ended_at !== null) return 'ended';
  if (row.renewals >= lendingRules.mostRenewals) return 'limit';
  return Number(row.waiting) > 0 ? 'someone-waits' : null;
}

function officeOf(row: LoanRow): Loan['copy']['office'] {
  const { office_id: id, office_name: name, city, time_zone: timeZone } = row;
  return { id, name, city, timeZone };
}
