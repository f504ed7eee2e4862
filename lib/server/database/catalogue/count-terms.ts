import 'server-only';
import type { Database } from '../open-database.ts';
import { isUniqueViolation } from '../unique-violation.ts';
import { inParts, termsAtOnce } from './in-parts.ts';
import type { TermChanges } from './term-changes.ts';

type Counted = { readonly term: string; readonly by: number; readonly label: string | null };

/**
 * Adds `counts` to the vocabulary, also 0: other writers of a term wait from here on. A term keeps its
 * row when its last book goes: a row that comes and goes could be missed. Terms are written in one
 * order, so that no two writers wait for each other.
 */
export async function countTerms(
  transaction: Database,
  tenantId: string,
  counts: TermChanges['counts'],
): Promise<void> {
  const changed = [...counts].map(([term, count]) => ({ term, ...count }));
  for (const part of inParts(changed, termsAtOnce)) {
    const known = await knownTerms(transaction, tenantId, part);
    for (const one of part.filter(({ term }) => !known.has(term))) {
      if (!(await inserted(transaction, tenantId, one))) known.add(one.term);
    }
    await addToKnown(
      transaction,
      tenantId,
      part.filter(({ term }) => known.has(term)),
    );
  }
}

async function knownTerms(
  transaction: Database,
  tenantId: string,
  asked: readonly Counted[],
): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('catalogue_terms')
    .select('term')
    .where('tenant_id', '=', tenantId)
    .where(
      'term',
      'in',
      asked.map(({ term }) => term),
    )
    .execute();
  return new Set(rows.map((row) => row.term));
}

/** False when another transaction brought the term meanwhile. */
async function inserted(
  transaction: Database,
  tenantId: string,
  { term, by, label }: Counted,
): Promise<boolean> {
  const row = { tenant_id: tenantId, term, label, books: by, changes: 1 };
  try {
    await transaction.insertInto('catalogue_terms').values(row).execute();
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Most counts change by the same number, so that few statements do. */
async function addToKnown(
  transaction: Database,
  tenantId: string,
  changed: readonly Counted[],
): Promise<void> {
  for (const step of new Set(changed.map(({ by }) => by))) {
    const terms = changed.filter(({ by }) => by === step).map(({ term }) => term);
    await transaction
      .updateTable('catalogue_terms')
      .set((row) => ({ books: row('books', '+', step), changes: row('changes', '+', 1) }))
      .where('tenant_id', '=', tenantId)
      .where('term', 'in', terms)
      .execute();
  }
}
