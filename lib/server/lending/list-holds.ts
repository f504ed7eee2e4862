import 'server-only';
import type { HoldPage } from '@/lib/contract/holds.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { expireHolds } from './expire-holds.ts';
import { selectHolds, toHold } from './select-holds.ts';

/** The caller's waiting and ready holds, in the order in which they were placed. */
export async function listHolds(
  database: Database,
  { tenantId, objectId }: Principal,
  now = Date.now(),
): Promise<HoldPage> {
  await expireHolds(database, tenantId, now);
  const rows = await activeHolds(database, tenantId, objectId).execute();
  return { items: rows.map(toHold), nextCursor: null };
}

/** A member's active holds, as rows. */
export function activeHolds(database: Database, tenantId: string, memberId: string) {
  return selectHolds(database, tenantId)
    .where('holds.member_id', '=', memberId)
    .where('holds.ended_at', 'is', null)
    .orderBy('holds.id');
}
