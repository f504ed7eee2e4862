import 'server-only';
import type { Revocation } from '@/lib/server/auth/revocations.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/**
 * Longer than any access token lives: 24 hours at most by policy, 28 with continuous access evaluation.
 * https://learn.microsoft.com/entra/identity-platform/configurable-token-lifetimes
 */
const longestLifeSeconds = 2 * 86_400;

/** The tenant's revocations that may still meet a token that has not expired at `now` (seconds). */
export async function readRevocations(
  database: Database,
  tenantId: string,
  now: number,
): Promise<Revocation[]> {
  const rows = await database
    .selectFrom('token_revocations')
    .select(['object_id', 'issued_before'])
    .where('tenant_id', '=', tenantId)
    .where('issued_before', '>', Math.floor(now) - longestLifeSeconds)
    .execute();
  return rows.map(({ object_id: objectId, issued_before: issuedBefore }) => ({
    tenantId,
    objectId,
    issuedBefore,
  }));
}
