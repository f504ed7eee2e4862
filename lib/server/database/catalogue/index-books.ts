import 'server-only';
import type { Database } from '../open-database.ts';
import { countTerms } from './count-terms.ts';
import { inParts, rowsAtOnce, termsAtOnce } from './in-parts.ts';
import { type BookChange, type TermOfBook, termChanges } from './term-changes.ts';

/**
 * Keeps the search index in step with books that were added, edited, withdrawn or restored. To be
 * called in the transaction that changed their rows, after it did: whoever writes `books` calls it.
 * One call for many books costs far less than one for each.
 */
export async function indexBooks(
  transaction: Database,
  tenantId: string,
  changes: readonly BookChange[],
): Promise<void> {
  const { added, removed, counts } = termChanges(changes);
  await countTerms(transaction, tenantId, counts);
  await removeTerms(transaction, tenantId, removed);
  const rows = added.map((one) => ({ tenant_id: tenantId, ...one }));
  for (const part of inParts(rows, rowsAtOnce)) {
    await transaction.insertInto('book_terms').values(part).execute();
  }
}

async function removeTerms(
  transaction: Database,
  tenantId: string,
  removed: readonly TermOfBook[],
): Promise<void> {
  for (const bookId of new Set(removed.map(({ book_id }) => book_id))) {
    const terms = removed.filter(({ book_id }) => book_id === bookId).map(({ term }) => term);
    for (const part of inParts(terms, termsAtOnce)) {
      await transaction
        .deleteFrom('book_terms')
        .where('tenant_id', '=', tenantId)
        .where('term', 'in', part)
        .where('book_id', '=', bookId)
        .execute();
    }
  }
}
