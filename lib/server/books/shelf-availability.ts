import 'server-only';
import type { BookListItem } from '@/lib/contract/books.ts';
import { compileForList } from '@/lib/server/database/compile-for-list.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { copiesWithTakers } from './copies-with-takers.ts';

type Offices = NonNullable<BookListItem['offices']>;

/**
 * Where the copies of each book stand and how many of them nobody has and nobody is to collect, in
 * one query of at most a thousand books: offices by name. A book without copies is not in the answer.
 */
export async function shelfAvailability(
  database: Database,
  tenantId: string,
  bookIds: readonly string[],
): Promise<Map<string, Offices>> {
  const found = new Map<string, Offices>();
  if (bookIds.length === 0) return found;
  for (const copy of await copiesOf(database, bookIds, tenantId)) {
    const offices = found.get(copy.book_id) ?? [];
    found.set(copy.book_id, offices);
    const office = offices.find(({ id }) => id === copy.office_id) ?? {
      id: copy.office_id,
      name: copy.name,
      copies: 0,
      available: 0,
    };
    if (office.copies === 0) offices.push(office);
    office.copies += 1;
    if (copy.loan_id === null && copy.hold_id === null) office.available += 1;
  }
  for (const offices of found.values()) offices.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return found;
}

const copiesOf = compileForList((database, bookIds: readonly string[], tenantId: string) =>
  copiesWithTakers(database, tenantId, bookIds)
    .innerJoin('offices', (join) =>
      join
        .onRef('offices.tenant_id', '=', 'copies.tenant_id')
        .onRef('offices.id', '=', 'copies.office_id'),
    )
    .select(['copies.book_id', 'copies.office_id', 'offices.name'])
    .select(['loans.id as loan_id', 'holds.id as hold_id']),
);
