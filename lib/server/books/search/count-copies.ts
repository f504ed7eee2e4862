import 'server-only';
import type { BookFacets, FilterQuery } from '@/lib/contract/books.ts';
import { inParts } from '@/lib/server/database/catalogue/in-parts.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { shelfAvailability } from '../shelf-availability.ts';
import { keysOf } from './conditions-of.ts';
import type { Sample } from './take-sample.ts';

/** So many books in one query, with others' requests between. */
const booksAtOnce = 250;

/** How many of the sample's books have a copy in each office, or one that can be borrowed now. */
export async function countOffices(
  database: Database,
  tenantId: string,
  sample: Sample,
  { available }: FilterQuery,
): Promise<BookFacets['offices']> {
  const offices = await database
    .selectFrom('offices')
    .select(['id as value', 'name as label'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const counts = new Map<string, number>();
  for await (const book of shelves(database, tenantId, sample)) {
    for (const { id, available: free } of book) {
      if (available === undefined || free > 0) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const values = offices.map((office) => ({ ...office, books: counts.get(office.value) ?? 0 }));
  return { exact: sample.exact, values };
}

/**
 * How many of the sample's books can be borrowed now, in one of the offices if some are named: of
 * withdrawn ones none, wherever their copies are.
 */
export async function countCopies(
  database: Database,
  tenantId: string,
  sample: Sample,
  { office, status }: FilterQuery,
): Promise<BookFacets['available']> {
  if (status === 'withdrawn') return { exact: true, count: 0 };
  const asked = keysOf(office);
  let count = 0;
  for await (const book of shelves(database, tenantId, sample)) {
    const free = book.some(
      ({ id, available }) => available > 0 && (asked.length === 0 || asked.includes(id)),
    );
    if (free) count += 1;
  }
  return { exact: sample.exact, count };
}

async function* shelves(database: Database, tenantId: string, { books }: Sample) {
  const ids = books.map(({ id }) => id);
  for (const part of inParts(ids, booksAtOnce)) {
    yield* (await shelfAvailability(database, tenantId, part)).values();
  }
}
