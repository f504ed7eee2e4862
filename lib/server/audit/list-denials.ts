import 'server-only';
import type { Selectable } from 'kysely';
import type { Denial, DenialPage, DenialQuery } from '@/lib/contract/denials.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { DenialsTable } from '@/lib/server/database/schema.ts';
import { decodeCursor, encodeCursor } from '@/lib/server/http/cursor.ts';

/**
 * One page of the tenant's refusals, newest first, or the one with a given receipt.
 *
 * @throws {ProblemError} `malformed-query` (400) for a cursor that this list did not give out.
 */
export async function listDenials(
  database: Database,
  tenantId: string,
  query: DenialQuery,
): Promise<DenialPage> {
  let select = database.selectFrom('denials').selectAll().where('tenant_id', '=', tenantId);
  if (query.receipt !== undefined) select = select.where('id', '=', query.receipt);
  if (query.cursor !== undefined) {
    select = select.where('id', '<', decodeCursor(query.cursor, 1)[0] as string);
  }
  const rows = await select
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(toDenial),
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.id]) : null,
  };
}

function toDenial(row: Selectable<DenialsTable>): Denial {
  return {
    id: row.id,
    at: row.at,
    code: row.code,
    kind: row.kind,
    objectId: row.object_id,
    clientId: row.client_id,
    method: row.method,
    path: row.path,
    permission: row.permission,
    heldRoles: JSON.parse(row.held_roles),
    grantedBy: JSON.parse(row.granted_by),
    trace: row.trace,
  };
}
