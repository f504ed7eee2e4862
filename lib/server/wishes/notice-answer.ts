import 'server-only';
import type { Wish } from '@/lib/contract/wishes.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { toWish, wishRow } from './select-wishes.ts';

/**
 * The caller has read the answer to their wish: it is no news any more, and no reminder.
 *
 * @throws {ProblemError} `not-found` (404).
 */
export async function noticeAnswer(
  database: Database,
  principal: Principal,
  id: string,
): Promise<Wish> {
  await database
    .updateTable('wishes')
    .set({ news: 0 })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('wished_by', '=', principal.objectId)
    .execute();
  return toWish(await wishRow(database, principal, id), principal);
}
