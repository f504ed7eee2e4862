import 'server-only';
import type { Copy, CopyChanges } from '@/lib/contract/copies.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { etagOf, ifMatchHolds } from '@/lib/server/http/etag.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { changeCopy, putBackInQueue } from './change-copy.ts';
import { refusingSecondBarcode } from './refusing-second-barcode.ts';
import { requireOffice } from './require-office.ts';
import { toCopy } from './select-copies.ts';

/** An occasion to correct: the version that was read (`If-Match`), and the present moment. */
type Correcting = { readonly ifMatch: string; readonly now?: number };

/**
 * Corrects the barcode or the office of a copy, if it is still the version that the writer read. A
 * loan stays with it, due on the same date at the new office. Whoever was to collect it is told
 * another office, and so gets the whole time to collect it again.
 *
 * @throws {ProblemError} `not-found` (404); `version-changed` (412) with the copy as it is now, when
 *   someone else was faster; `invalid-fields` (422) for an unknown office; `conflict` (409) for a
 *   barcode that is in use.
 */
export async function correctCopy(
  database: Database,
  tenantId: string,
  id: string,
  changes: CopyChanges,
  { ifMatch, now = Date.now() }: Correcting,
): Promise<Copy> {
  return changeCopy(database, tenantId, id, now, async (transaction, copy) => {
    if (!ifMatchHolds(ifMatch, copy.version)) throw versionChanged(toCopy(copy));
    const { barcode = copy.barcode, officeId = copy.office_id } = changes;
    if (officeId !== copy.office_id) {
      await requireOffice(transaction, tenantId, officeId);
      await putBackInQueue(transaction, tenantId, id);
    }
    await refusingSecondBarcode(() =>
      transaction
        .updateTable('copies')
        .set({ barcode, office_id: officeId, version: copy.version + 1 })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute(),
    );
  });
}

function versionChanged(current: Copy): ProblemError {
  return new ProblemError('version-changed', 'Compare yours with current, and save again.', {
    current,
    headers: { etag: etagOf(current.version) },
  });
}
