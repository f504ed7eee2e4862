import 'server-only';
import type { Database } from '../open-database.ts';
import { inParts, packedRowsAtOnce, termsAtOnce } from './in-parts.ts';
import { changeTerm, type PackedTerm, partOf, type TermChange, wholeTerm } from './packed-term.ts';

type Changes = ReadonlyMap<string, TermChange>;

/**
 * Adds books to terms and takes them away. Whoever calls it has written the terms' rows in
 * `catalogue_terms` before: that keeps other writers of these terms waiting between the reading here
 * and the end of the transaction.
 */
export async function changeTermBooks(
  transaction: Database,
  tenantId: string,
  changes: Changes,
): Promise<void> {
  for (const part of inParts([...changes], termsAtOnce)) {
    await changeSome(transaction, tenantId, new Map(part));
  }
}

async function changeSome(transaction: Database, tenantId: string, changes: Changes) {
  const before = await readTerms(transaction, tenantId, changes);
  const old = new Map<number, string[]>();
  const rows: { tenant_id: string; term: string; part: number; numbers: Buffer }[] = [];
  for (const [term, change] of changes) {
    const known = before.get(term) ?? new Map();
    const changed = changeTerm(known, change);
    for (const [part, numbers] of changed) {
      if (known.has(part)) old.set(part, (old.get(part) ?? []).concat(term));
      if (numbers !== null) rows.push({ tenant_id: tenantId, term, part, numbers });
    }
  }
  for (const [part, terms] of old) {
    await transaction
      .deleteFrom('term_books')
      .where('tenant_id', '=', tenantId)
      .where('term', 'in', terms)
      .where('part', '=', part)
      .execute();
  }
  for (const some of inParts(rows, packedRowsAtOnce)) {
    await transaction.insertInto('term_books').values(some).execute();
  }
}

/** The rows that `changes` may touch. */
async function readTerms(
  transaction: Database,
  tenantId: string,
  changes: Changes,
): Promise<Map<string, PackedTerm>> {
  const numbers = [...changes.values()].flatMap(({ added, removed }) => [...added, ...removed]);
  const parts = [wholeTerm, ...new Set(numbers.map(partOf))];
  const rows = await transaction
    .selectFrom('term_books')
    .select(['term', 'part', 'numbers'])
    .where('tenant_id', '=', tenantId)
    .where('term', 'in', [...changes.keys()])
    .where('part', 'in', parts)
    .execute();
  const terms = new Map<string, Map<number, Buffer>>();
  for (const { term, part, numbers } of rows) {
    const known = terms.get(term) ?? new Map<number, Buffer>();
    terms.set(term, known.set(part, numbers));
  }
  return terms;
}
