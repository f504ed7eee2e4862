import 'server-only';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { foldText } from '@/lib/server/database/fold-text.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';
import { takeMemberTurn } from './take-turn.ts';

const longestName = 300;

/** Keeps who the caller is, as their token says, so that the desk finds them; writes when new. */
export async function rememberMember(database: Database, principal: Principal): Promise<void> {
  const { tenantId, objectId } = principal;
  const name = principal.name.slice(0, longestName);
  const known = await database
    .selectFrom('members')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', objectId)
    .executeTakeFirst();
  if (known === undefined) return insertMember(database, tenantId, objectId, name);
  if (known.name === name) return;
  await database
    .updateTable('members')
    .set({ name, sort_name: sortName(name) })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', objectId)
    .execute();
}

/** The same, within a decision, and begins the caller's turn. */
export async function takeCallerTurn(transaction: Database, principal: Principal): Promise<void> {
  await rememberMember(transaction, principal);
  await takeMemberTurn(transaction, principal.tenantId, principal.objectId);
}

/** Folding can lengthen a text. */
function sortName(name: string): string {
  return foldText(name).slice(0, longestName);
}

async function insertMember(
  database: Database,
  tenantId: string,
  id: string,
  name: string,
): Promise<void> {
  const row = { tenant_id: tenantId, id, name, sort_name: sortName(name), lending_turn: 0 };
  try {
    await database.insertInto('members').values(row).execute();
  } catch (error) {
    // Another request of the same person was faster.
    if (!isUniqueViolation(error)) throw error;
  }
}
