import 'server-only';
import type { NewRevocation, Revocation } from '@/lib/contract/revocations.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { TokenVerifier } from '@/lib/server/auth/token-verifier.ts';
import { decide } from '@/lib/server/database/decide.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

const secondMs = 1_000;

/**
 * Refuses every token that a person or service of the caller's tenant was issued up to this second:
 * here at once, in the other instances when they read it next. Again moves the moment on.
 *
 * @param now milliseconds since the epoch
 */
export async function revokeTokens(
  database: Database,
  verifier: Pick<TokenVerifier, 'revoke'>,
  { tenantId, objectId: by }: Principal,
  { objectId }: NewRevocation,
  now = Date.now(),
): Promise<Revocation> {
  // A token says in which second it was issued: one of this very second is refused as well.
  const issuedBefore = Math.floor(now / secondMs) + 1;
  await decide(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('token_revocations')
      .set({ issued_before: issuedBefore, revoked_by: by })
      .where('tenant_id', '=', tenantId)
      .where('object_id', '=', objectId)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return;
    const row = { tenant_id: tenantId, object_id: objectId };
    await transaction
      .insertInto('token_revocations')
      .values({ ...row, issued_before: issuedBefore, revoked_by: by })
      .execute();
  });
  verifier.revoke({ tenantId, objectId, issuedBefore });
  return { objectId, issuedBefore: new Date(issuedBefore * secondMs).toISOString() };
}
