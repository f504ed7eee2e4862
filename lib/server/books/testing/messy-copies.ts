import 'server-only';
import fc from 'fast-check';
import type { Insertable } from 'kysely';
import { v7 as newId } from 'uuid';
import type { FilterQuery } from '@/lib/contract/books.ts';
import { insertInChunks } from '@/lib/server/database/insert-in-chunks.ts';
import type { CopiesTable, HoldsTable, LoansTable } from '@/lib/server/database/lending-schema.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { tenantA as tenant_id } from '@/lib/server/testing/test-principal.ts';

const offices = [1, 2, 3].map((number) => `0fffffff-0000-7000-8000-00000000000${number}`);
/** One without copies, and one that there is not. */
const emptyOffice = '0fffffff-0000-7000-8000-00000000000e';
const noOffice = '0fffffff-0000-7000-8000-00000000000f';

const fates = [
  'free',
  'lent',
  'was lent',
  'put aside',
  'was put aside',
  'lost',
  'withdrawn',
] as const;

/** Where the copies of a book are, and what has become of each. */
export type MessyCopies = readonly {
  readonly office: string;
  readonly fate: (typeof fates)[number];
}[];

export const messyCopies: fc.Arbitrary<MessyCopies> = fc.array(
  fc.record({ office: fc.constantFrom(...offices), fate: fc.constantFrom(...fates) }),
  { maxLength: 4, size: 'max' },
);

/** `filters` that mostly ask for copies as well. */
export function askingForCopies<T extends FilterQuery>(filters: fc.Arbitrary<T>): fc.Arbitrary<T> {
  const named = fc.array(fc.constantFrom(...offices, ...offices, emptyOffice, noOffice), {
    ...{ minLength: 1, maxLength: 3 },
  });
  const asked = fc.oneof(
    fc.record({ office: named.map(String) }),
    fc.record({ available: fc.constant('now' as const) }),
    fc.record({ office: named.map(String), available: fc.constant('now' as const) }),
    fc.constant({}),
  );
  return fc.tuple(filters, asked).map(([filter, copies]) => ({ ...filter, ...copies }));
}

/** Opens the offices of all these copies, and one where there is none. */
export async function openOffices(database: Database): Promise<void> {
  const rows = [...offices, emptyOffice].map((id) => ({
    ...{ tenant_id, id, name: id.slice(-1), city: 'Oslo', time_zone: 'Europe/Oslo' },
  }));
  await insertInChunks(database, 'offices', rows);
}

/** Puts the copies of tenant A’s books on the shelves, by the books’ ids. */
export async function shelve(
  database: Database,
  given: readonly (readonly [bookId: string, copies: MessyCopies])[],
): Promise<void> {
  const rows = given.flatMap(([bookId, copies]) => copies.map((copy) => rowsOf(bookId, copy)));
  const [copies, loans, holds] = [
    rows.map(({ copy }) => copy),
    rows.flatMap(({ loan }) => loan ?? []),
    rows.flatMap(({ hold }) => hold ?? []),
  ];
  await insertInChunks(database, 'copies', copies);
  await insertInChunks(database, 'loans', loans);
  await insertInChunks(database, 'holds', holds);
}

const at = '2026-01-05T12:00:00.000Z';
/** Who has or wants a copy is nothing that books are found by. */
const member_id = null;
let numbers = 0;

type Rows = {
  readonly copy: Insertable<CopiesTable>;
  readonly loan?: Insertable<LoansTable>;
  readonly hold?: Insertable<HoldsTable>;
};

function rowsOf(bookId: string, { office, fate }: MessyCopies[number]): Rows {
  numbers += 1;
  const id = newId();
  const copy: Rows['copy'] = {
    ...{ tenant_id, id, book_id: bookId, office_id: office, barcode: `MESSY-${numbers}` },
    ...{ added_at: at, added_by: 'a librarian', idle_since: at, withdrawn_at: null },
    withdrawn_as: null,
  };
  const gone = { withdrawn_at: at, withdrawn_as: fate === 'lost' ? fate : 'withdrawn' } as const;
  const loan: Rows['loan'] = {
    ...{ tenant_id, id: newId(), copy_id: id, book_id: bookId, member_id, lent_at: at },
    ...{ due_on: '2026-02-02', renewals: 0, ended_at: null, ended_as: null },
  };
  const hold: Rows['hold'] = {
    ...{ tenant_id, id: newId(), copy_id: id, book_id: bookId, member_id, placed_at: at },
    ...{ queue_number: numbers, state: 'ready', collect_by: '2026-01-09', expires_at: at },
    ended_at: null,
  };
  switch (fate) {
    case 'lent':
      return { copy, loan };
    case 'was lent':
      return { copy, loan: { ...loan, ended_at: at, ended_as: 'returned' } };
    case 'put aside':
      return { copy, hold };
    case 'was put aside':
      return { copy, hold: { ...hold, ended_at: at, state: 'expired' } };
    case 'lost':
      return { copy: { ...copy, ...gone }, loan: { ...loan, ended_at: at, ended_as: 'lost' } };
    case 'withdrawn':
      return { copy: { ...copy, ...gone } };
    default:
      return { copy };
  }
}
