import 'server-only';
import type { FilterQuery } from '@/lib/contract/books.ts';
import { valuesIn } from '@/lib/contract/list-parameter.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/** A copy in lending, and whether nobody has it and nobody is to collect it. */
export type ShelvedCopy = { readonly officeId: string; readonly free: boolean };

/** All copies of a tenant that are not withdrawn, by the ids of their books. */
export async function everyCopy(
  database: Database,
  tenantId: string,
): Promise<ReadonlyMap<string, readonly ShelvedCopy[]>> {
  const read = (table: 'copies' | 'loans' | 'holds') =>
    database.selectFrom(table).selectAll().where('tenant_id', '=', tenantId).execute();
  const copies = await read('copies');
  const taken = new Set(
    [...(await read('loans')), ...(await read('holds'))]
      .filter((row) => row.ended_at === null)
      .map((row) => row.copy_id),
  );
  const found = new Map<string, ShelvedCopy[]>();
  for (const { id, book_id, office_id, withdrawn_at } of copies) {
    if (withdrawn_at !== null) continue;
    const copy = { officeId: office_id, free: !taken.has(id) };
    found.set(book_id, [...(found.get(book_id) ?? []), copy]);
  }
  return found;
}

/** Whether one of a book's copies is what `filter` asks for; that of a withdrawn book is never free. */
export function hasCopy(copies: readonly ShelvedCopy[], filter: FilterQuery): boolean {
  const { office = '', available, status } = filter;
  if (office === '' && available === undefined) return true;
  if (available !== undefined && status === 'withdrawn') return false;
  const offices = valuesIn(office);
  return copies.some(
    ({ officeId, free }) =>
      (offices.length === 0 || offices.includes(officeId)) && (free || available === undefined),
  );
}
