import 'server-only';
import type { BookFacets, FilterQuery } from '@/lib/contract/books.ts';
import { breathe } from '@/lib/server/breathe.ts';
import { inParts } from '@/lib/server/database/catalogue/in-parts.ts';
import { compileForList } from '@/lib/server/database/compile-for-list.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { copiesWithTakers } from '../copies-with-takers.ts';
import { keysOf } from './conditions-of.ts';
import type { Matches } from './matches.ts';

/** So many books in one query, with others' requests between. */
const booksAtOnce = 250;

/** A copy of a book, and what keeps it from being borrowed: a loan, or someone who is to collect it. */
export type Copy = {
  readonly book_id: string;
  readonly office_id: string;
  readonly loan_id: string | null;
  readonly hold_id: string | null;
};

/** Where the latest books that match have copies. */
export async function copiesOf(
  database: Database,
  tenantId: string,
  matches: Matches,
): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const some of inParts(await matches.ids(), booksAtOnce)) {
    copies.push(...(await copiesOfSome(database, some, tenantId)));
    await breathe();
  }
  return copies;
}

const copiesOfSome = compileForList((database, bookIds: readonly string[], tenantId: string) =>
  copiesWithTakers(database, tenantId, bookIds)
    .select(['copies.book_id', 'copies.office_id'])
    .select(['loans.id as loan_id', 'holds.id as hold_id']),
);

/** How many books have a copy in each office, or one that can be borrowed now. */
export async function countOffices(
  database: Database,
  tenantId: string,
  copies: readonly Copy[],
  { available }: FilterQuery,
): Promise<BookFacets['offices']['values']> {
  const offices = await database
    .selectFrom('offices')
    .select(['id as value', 'name as label'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const books = new Map<string, Set<string>>();
  for (const copy of copies.filter((one) => available === undefined || isFree(one))) {
    const { book_id, office_id } = copy;
    books.set(office_id, (books.get(office_id) ?? new Set()).add(book_id));
  }
  return offices.map((office) => ({ ...office, books: books.get(office.value)?.size ?? 0 }));
}

/**
 * How many books can be borrowed now, in one of the offices if some are named: of withdrawn ones none,
 * wherever their copies are.
 */
export function countFree(copies: readonly Copy[], { office, status }: FilterQuery): number {
  if (status === 'withdrawn') return 0;
  const asked = keysOf(office);
  const free = copies.filter(
    (one) => isFree(one) && (asked.length === 0 || asked.includes(one.office_id)),
  );
  return new Set(free.map(({ book_id }) => book_id)).size;
}

function isFree({ loan_id, hold_id }: Copy): boolean {
  return loan_id === null && hold_id === null;
}
