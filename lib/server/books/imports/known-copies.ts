import 'server-only';
import { foldText } from '@/lib/server/database/fold-text.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { ReadRow } from './read-row.ts';

/** Which book each barcode belongs to, and which office each name means. */
export type KnownCopies = {
  readonly bookOf: Map<string, string>;
  /** The office that a row names, or why there is none. */
  readonly officeOf: (name: string | null) => { readonly id: string } | { readonly error: string };
};

/** Reads what rows with copies may refer to; asks nothing when there is none. */
export async function findKnownCopies(
  database: Database,
  tenantId: string,
  rows: readonly ReadRow[],
): Promise<KnownCopies> {
  const barcodes = rows.flatMap(({ copy }) => (copy === null ? [] : [copy.barcode]));
  if (barcodes.length === 0) return { bookOf: new Map(), officeOf: () => ({ error: '' }) };
  const copies = await database
    .selectFrom('copies')
    .select(['barcode', 'book_id'])
    .where('tenant_id', '=', tenantId)
    .where('barcode', 'in', [...new Set(barcodes)])
    .execute();
  const offices = await database
    .selectFrom('offices')
    .select(['id', 'name', 'city'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .execute();
  return {
    bookOf: new Map(copies.map(({ barcode, book_id }) => [barcode, book_id])),
    officeOf: (name) => chooseOffice(offices, name),
  };
}

type Office = { readonly id: string; readonly name: string; readonly city: string };

/** By id, name or city; without a name only where there is no choice. */
function chooseOffice(offices: readonly Office[], name: string | null) {
  const wanted = foldText(name ?? '');
  const named = offices.filter((office) =>
    [office.id, office.name, office.city].some((one) => foldText(one) === wanted),
  );
  const [only, ...others] = name === null ? offices : named;
  if (only !== undefined && others.length === 0) return { id: only.id };
  const all = offices.map((office) => office.name).join(', ') || 'none yet';
  if (name === null) return { error: `is missing; there are these: ${all}` };
  if (only !== undefined) return { error: 'is the city of several offices: write the name' };
  return { error: `is not known; there are these: ${all}` };
}
