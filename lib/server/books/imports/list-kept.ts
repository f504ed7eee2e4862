import 'server-only';
import type { KeptPage } from '@/lib/contract/imports.ts';
import type { PageQuery } from '@/lib/contract/page.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { decodeCursor, encodeCursor } from '@/lib/server/http/cursor.ts';
import { wholeNumber } from '@/lib/server/http/whole-number.ts';
import { getImport } from './get-import.ts';

/**
 * One page of what undoing an import left in the catalogue, in the order of the file.
 *
 * @throws {ProblemError} `not-found` (404); `malformed-query` (400) for a foreign cursor.
 */
export async function listKept(
  database: Database,
  principal: Principal,
  id: string,
  query: PageQuery,
): Promise<KeptPage> {
  await getImport(database, principal, id);
  let select = database
    .selectFrom('import_changes')
    .innerJoin('books', (join) =>
      join
        .onRef('books.tenant_id', '=', 'import_changes.tenant_id')
        .onRef('books.id', '=', 'import_changes.book_id'),
    )
    .select(['kind', 'place', 'row_number', 'book_id', 'title', 'kept'])
    .where('import_changes.tenant_id', '=', principal.tenantId)
    .where('import_id', '=', id)
    .where('kept', 'is not', null);
  if (query.cursor !== undefined) {
    const [placeText, kind] = decodeCursor(query.cursor, 2) as [string, 'book'];
    const place = wholeNumber(placeText);
    select = select.where((where) =>
      where.or([
        where('place', '>', place),
        where.and([where('place', '=', place), where('kind', '>', kind)]),
      ]),
    );
  }
  const rows = await select
    .orderBy('place')
    .orderBy('kind')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return {
    items: page.map((row) => ({
      row: row.row_number,
      what: row.kind,
      bookId: row.book_id,
      title: row.title,
      reason: row.kept ?? 'changed',
    })),
    nextCursor: more ? encodeCursor([String(last.place), last.kind]) : null,
  };
}
