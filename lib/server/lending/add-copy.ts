import 'server-only';
import { v7 as newId } from 'uuid';
import type { Copy, NewCopy } from '@/lib/contract/copies.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decideOnce, type Occasion } from '@/lib/server/database/decide-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { refusingSecondBarcode } from './refusing-second-barcode.ts';
import { requireOffice } from './require-office.ts';
import { copyRow, toCopy } from './select-copies.ts';
import { settleQueue } from './settle-queue.ts';
import { takeLentBookTurn } from './take-turn.ts';

/**
 * Adds a copy of a book; it goes to whoever waits longest for one.
 *
 * @throws {ProblemError} `not-found` (404) for the book, `invalid-fields` (422) for an unknown
 *   office, `conflict` (409) for a barcode that is in use, `book-withdrawn` (409);
 *   `idempotency-key-reused` (422).
 */
export async function addCopy(
  database: Database,
  principal: Principal,
  bookId: string,
  given: NewCopy,
  occasion: Occasion = { now: Date.now(), key: null },
): Promise<Copy> {
  const { tenantId } = principal;
  const { now } = occasion;
  const question = { principal, asked: 'copy', body: { bookId, ...given } };
  return decideOnce(database, question, occasion, async (transaction) => {
    await takeLentBookTurn(transaction, tenantId, bookId);
    await requireOffice(transaction, tenantId, given.officeId);
    const id = newId();
    const added = { added_at: new Date(now).toISOString(), added_by: principal.objectId };
    const row = {
      tenant_id: tenantId,
      id,
      book_id: bookId,
      office_id: given.officeId,
      barcode: given.barcode,
      ...added,
      withdrawn_at: null,
      withdrawn_as: null,
      idle_since: added.added_at,
    };
    await refusingSecondBarcode(() => transaction.insertInto('copies').values(row).execute());
    await settleQueue(transaction, tenantId, bookId, now);
    return toCopy(await copyRow(transaction, tenantId, id));
  });
}
