import 'server-only';
import type { ForgottenWishes } from '@/lib/contract/wishes.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { inTransaction } from '@/lib/server/database/in-transaction.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/**
 * Deletes the traces of the caller's past wishes: those that are bought, declined or withdrawn stay
 * with their number of votes, but no longer say whose they were or that the caller voted. What is
 * open stays theirs until it is answered.
 */
export async function forgetWishes(
  database: Database,
  { tenantId, objectId }: Principal,
): Promise<ForgottenWishes> {
  return inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('wishes')
      .set({ wished_by: null, news: 0 })
      .where('tenant_id', '=', tenantId)
      .where('wished_by', '=', objectId)
      .where('closed_at', 'is not', null)
      .executeTakeFirst();
    await transaction
      .deleteFrom('wish_votes')
      .where('tenant_id', '=', tenantId)
      .where('member_id', '=', objectId)
      .where('wish_id', 'in', ({ selectFrom }) =>
        selectFrom('wishes')
          .select('id')
          .where('tenant_id', '=', tenantId)
          .where('closed_at', 'is not', null),
      )
      .execute();
    await transaction
      .deleteFrom('kept_answers')
      .where('tenant_id', '=', tenantId)
      .where('object_id', '=', objectId)
      .execute();
    return { wishes: Number(numUpdatedRows) };
  });
}
