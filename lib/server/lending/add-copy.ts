import 'server-only';
import { v7 as newId } from 'uuid';
import type { Copy, NewCopy } from '@/lib/contract/copies.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decide } from '@/lib/server/database/decide.ts';
import type { CopiesTable } from '@/lib/server/database/lending-schema.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { copyRow, toCopy } from './select-copies.ts';
import { settleQueue } from './settle-queue.ts';
import { takeLentBookTurn } from './take-turn.ts';

/**
 * Adds a copy of a book; it goes to whoever waits longest for one.
 *
 * @throws {ProblemError} `not-found` (404) for the book, `invalid-fields` (422) for an unknown
 *   office, `conflict` (409) for a barcode that is in use, `book-withdrawn` (409).
 */
export async function addCopy(
  database: Database,
  principal: Principal,
  bookId: string,
  given: NewCopy,
  now = Date.now(),
): Promise<Copy> {
  const { tenantId } = principal;
  return decide(database, async (transaction) => {
    await takeLentBookTurn(transaction, tenantId, bookId);
    await requireOffice(transaction, tenantId, given.officeId);
    const id = newId();
    const added = { added_at: new Date(now).toISOString(), added_by: principal.objectId };
    await insertCopy(transaction, {
      tenant_id: tenantId,
      id,
      book_id: bookId,
      office_id: given.officeId,
      barcode: given.barcode,
      ...added,
      withdrawn_at: null,
      withdrawn_as: null,
      idle_since: added.added_at,
    });
    await settleQueue(transaction, tenantId, bookId, now);
    return toCopy(await copyRow(transaction, tenantId, id));
  });
}

async function requireOffice(database: Database, tenantId: string, id: string): Promise<void> {
  const office = await database
    .selectFrom('offices')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (office !== undefined) return;
  throw new ProblemError('invalid-fields', 'Correct the fields named in errors.', {
    errors: [{ path: 'officeId', message: 'is not one of the offices' }],
  });
}

async function insertCopy(database: Database, row: CopiesTable): Promise<void> {
  try {
    await database.insertInto('copies').values(row).execute();
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause;
    throw new ProblemError('conflict', 'Another copy has this barcode, perhaps a withdrawn one.', {
      errors: [{ path: 'barcode', message: 'is on another copy' }],
      cause,
    });
  }
}
