import 'server-only';
import type { Database } from '../open-database.ts';
import { changeTermBooks } from './change-term-books.ts';
import { countTerms } from './count-terms.ts';
import { inParts, termsAtOnce } from './in-parts.ts';
import { type BookChange, termChanges } from './term-changes.ts';

/**
 * Keeps the search index in step with books that were added, edited, withdrawn or restored. To be
 * called in the transaction that changed their rows, after it did, but before it deletes them: whoever
 * writes `books` calls it. One call for many books costs far less than one for each.
 */
export async function indexBooks(
  transaction: Database,
  tenantId: string,
  changes: readonly BookChange[],
): Promise<void> {
  const { books, counts } = termChanges(changes);
  await countTerms(transaction, tenantId, counts);
  const ids = changes.flatMap(({ before, after }) => before?.id ?? after?.id ?? []);
  const numbers = await numbersOf(transaction, tenantId, ids);
  const toNumbers = (some: readonly string[]) => some.flatMap((id) => numbers.get(id) ?? []);
  const changed = [...books].map(
    ([term, { added, removed }]) =>
      [term, { added: toNumbers(added), removed: toNumbers(removed) }] as const,
  );
  await changeTermBooks(transaction, tenantId, new Map(changed));
}

async function numbersOf(
  transaction: Database,
  tenantId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (const some of inParts(ids, termsAtOnce)) {
    const rows = await transaction
      .selectFrom('books')
      .select(['id', 'number'])
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', some)
      .execute();
    for (const { id, number } of rows) numbers.set(id, number);
  }
  return numbers;
}
