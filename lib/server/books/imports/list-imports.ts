import 'server-only';
import type { ImportPage } from '@/lib/contract/imports.ts';
import type { PageQuery } from '@/lib/contract/page.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { decodeCursor, encodeCursor } from '@/lib/server/http/cursor.ts';
import { toImport } from './get-import.ts';
import { leftToUndo } from './left-to-undo.ts';

/**
 * One page of the tenant's imports, the latest first.
 *
 * @throws {ProblemError} `malformed-query` (400) for a cursor that this list did not give out.
 */
export async function listImports(
  database: Database,
  principal: Principal,
  query: PageQuery,
): Promise<ImportPage> {
  let select = database
    .selectFrom('imports')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId);
  if (query.cursor !== undefined) {
    const [at, id] = decodeCursor(query.cursor, 2) as [string, string];
    select = select.where((row) =>
      row.or([
        row('started_at', '<', at),
        row.and([row('started_at', '=', at), row('id', '<', id)]),
      ]),
    );
  }
  const rows = await select
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return {
    items: await Promise.all(
      page.map(async (row) => toImport(row, principal, await leftToUndo(database, row))),
    ),
    nextCursor: more ? encodeCursor([last.started_at, last.id]) : null,
  };
}
