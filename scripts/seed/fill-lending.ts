import { foldText } from '@/lib/server/database/fold-text.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { idAt } from './id-at.ts';
import { insertRows } from './insert-rows.ts';
import { pastHolds } from './past-holds.ts';
import { presentLoans } from './present-loans.ts';
import { mulberry32 } from './random.ts';
import { sampleHolds } from './sample-holds.ts';
import { pastLoans, type SampleLoan } from './sample-loans.ts';
import { colleagues, type SampleMember, signInMembers } from './sample-members.ts';
import type { SampleOffice } from './sample-offices.ts';
import { type SampleCopy, type ShelvedBook, sampleCopies } from './shelf-of-copies.ts';

/** The present begins this many days ago: what was lent before has come back. */
const presentDays = 34;
const dayMs = 86_400_000;
/** Copies of the least wanted books were not lent for so long. */
const forgottenDays = 400;
const leastWanted = 0.0005;
/** Seeded holds count from 1; those placed later come after them. */
const turnsTaken = 10;

export type LendingSample = {
  readonly offices: readonly SampleOffice[];
  readonly colleagues: number;
  readonly seed: number;
  readonly seededBy: string;
};

/** Gives the tenant's books copies, and two years of loans, up to what is on loan at `nowMs`. */
export async function fillLending(
  database: Database,
  tenantId: string,
  sample: LendingSample,
  nowMs: number,
): Promise<number> {
  const books = await shelvedBooks(database, tenantId);
  const rows = sampleRows(books, tenantId, sample, nowMs);
  const own = <T>(some: readonly T[]) => some.map((row) => ({ tenant_id: tenantId, ...row }));
  await database.transaction().execute(async (transaction) => {
    await insertRows(transaction, 'offices', own(rows.offices));
    await insertRows(transaction, 'members', own(rows.members));
    await insertRows(transaction, 'copies', own(rows.copies));
    await insertRows(transaction, 'loans', own(rows.loans));
    await insertRows(transaction, 'holds', own(rows.holds));
    await transaction
      .updateTable('books')
      .set({ lending_turn: turnsTaken })
      .where('tenant_id', '=', tenantId)
      .execute();
  });
  return rows.loans.length;
}

/** The rows of each table, but for the tenant. */
function sampleRows(
  books: readonly ShelvedBook[],
  tenantId: string,
  sample: LendingSample,
  nowMs: number,
) {
  const random = mulberry32(sample.seed);
  const offices = sample.offices.map((office) => ({ ...office, id: idAt(nowMs, random) }));
  const signIn = signInMembers(tenantId);
  const others = colleagues(sample.colleagues, random);
  const members = [...signIn, ...others];
  const copies = sampleCopies(books, offices, random);
  const presentMs = nowMs - presentDays * dayMs;
  const forgotten = new Set(copies.filter(isForgotten).map((copy) => copy.id));
  const forgottenAt = new Date(nowMs - forgottenDays * dayMs).toISOString();
  const past = copies
    .flatMap((copy) => pastLoans(copy, members, presentMs, random))
    .filter((loan) => !(forgotten.has(loan.copy_id) && loan.lent_at > forgottenAt));
  const lost = past.filter((loan) => loan.ended_as === 'lost');
  const losses = new Map(lost.map((loan) => [loan.copy_id, loan]));
  const lendable = copies.filter((copy) => !losses.has(copy.id));
  const present = presentLoans(lendable, signIn, others, nowMs, random);
  const lastLent = new Map<string, string>();
  for (const loan of [...past, ...present]) {
    if (loan.lent_at > (lastLent.get(loan.copy_id) ?? '')) lastLent.set(loan.copy_id, loan.lent_at);
  }
  return {
    offices: offices.map(({ timeZone, ...office }) => ({ ...office, time_zone: timeZone })),
    members: members.map(memberRow),
    copies: copies.map((copy) => ({
      ...copyRow(copy, losses.get(copy.id), sample.seededBy),
      idle_since: lastLent.get(copy.id) ?? new Date(copy.addedMs).toISOString(),
    })),
    loans: [...past, ...present],
    holds: [
      ...sampleHolds({ copies: lendable, loans: present, members, nowMs, random }),
      ...pastHolds(past, copies, random),
    ],
  };
}

async function shelvedBooks(database: Database, tenantId: string): Promise<ShelvedBook[]> {
  const rows = await database
    .selectFrom('books')
    .select(['id', 'added_at'])
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, addedMs: Date.parse(row.added_at) }));
}

function isForgotten({ wanted }: SampleCopy): boolean {
  return wanted < leastWanted;
}

function memberRow({ id, name }: SampleMember) {
  return { id, name, sort_name: foldText(name), lending_turn: 0 };
}

function copyRow(copy: SampleCopy, loss: SampleLoan | undefined, seededBy: string) {
  return {
    id: copy.id,
    book_id: copy.bookId,
    office_id: copy.office.id,
    barcode: copy.barcode,
    added_at: new Date(copy.addedMs).toISOString(),
    added_by: seededBy,
    withdrawn_at: loss?.ended_at ?? null,
    withdrawn_as: loss === undefined ? null : ('lost' as const),
  };
}
