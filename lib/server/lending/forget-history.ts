import 'server-only';
import { sql } from 'kysely';
import type { ForgottenHistory } from '@/lib/contract/loans.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { inTransaction } from '@/lib/server/database/in-transaction.ts';
import { containsPattern, likeEscape } from '@/lib/server/database/like-pattern.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/**
 * Deletes the caller's reading history: returned loans and ended holds stay for the statistics, but
 * no longer say whose they were. What is open or lost stays theirs until it comes back. Answers that
 * are kept for repeated requests go with it, those of the desk about the caller as well.
 */
export async function forgetHistory(
  database: Database,
  { tenantId, objectId }: Principal,
): Promise<ForgottenHistory> {
  return inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('loans')
      .set({ member_id: null })
      .where('tenant_id', '=', tenantId)
      .where('member_id', '=', objectId)
      .where('ended_as', '=', 'returned')
      .executeTakeFirst();
    await transaction
      .updateTable('holds')
      .set({ member_id: null })
      .where('tenant_id', '=', tenantId)
      .where('member_id', '=', objectId)
      .where('ended_at', 'is not', null)
      .execute();
    await transaction
      .deleteFrom('kept_answers')
      .where('tenant_id', '=', tenantId)
      .where((row) =>
        row.or([
          row('object_id', '=', objectId),
          sql<boolean>`answer like ${containsPattern(objectId)} escape ${sql.lit(likeEscape)}`,
        ]),
      )
      .execute();
    return { loans: Number(numUpdatedRows) };
  });
}
