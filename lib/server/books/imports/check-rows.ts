import 'server-only';
import type { ImportCheck, ImportCheckAnswer } from '@/lib/contract/imports.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { sameAs } from './known-books.ts';
import { prepareRows } from './prepare-rows.ts';

/**
 * The dry run: what would become of each row, and nothing is written. Rows of other requests are
 * not known to it; `sameAs` lets the sender find what repeats itself across them.
 *
 * @throws {ProblemError} as {@link prepareRows}.
 */
export async function checkRows(
  database: Database,
  principal: Principal,
  { rows, onDuplicate }: ImportCheck,
): Promise<ImportCheckAnswer> {
  const prepared = await prepareRows(database, principal, rows, onDuplicate);
  const toAdd = new Set(prepared.map(({ add }) => add?.id ?? null));
  return {
    outcomes: prepared.map(({ outcome, read }) => ({
      ...outcome,
      bookId: toAdd.has(outcome.bookId) ? null : outcome.bookId,
      sameAs: read === null ? null : sameAs(read.book),
    })),
  };
}
