import 'server-only';
import type { Office } from '@/lib/contract/offices.ts';
import type { IdleCopy, IdlePage, IdleQuery } from '@/lib/contract/statistics.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { decodeCursor, encodeCursor } from '@/lib/server/http/cursor.ts';
import { idleBefore } from './idle-before.ts';
import { readRange } from './read-range.ts';

type Position = readonly [idleSince: string, id: string] | undefined;

/**
 * One page of copies that nobody has borrowed for so many months, the longest idle first: of books that
 * are in the catalogue, since of others nothing is left to decide. Each office
 * is asked for its own first ones, which its index has in order; the page is the first of them all.
 *
 * @throws {ProblemError} `malformed-query` (400) for an unknown office, or a cursor that this list
 *   did not give out.
 */
export async function listIdle(
  database: Database,
  tenantId: string,
  query: IdleQuery,
  now = Date.now(),
): Promise<IdlePage> {
  const { offices } = await readRange(database, tenantId, { office: query.office }, now);
  const position =
    query.cursor === undefined ? undefined : (decodeCursor(query.cursor, 2) as [string, string]);
  const before = idleBefore(now, query.months);
  const found: IdleCopy[] = [];
  for (const office of offices) {
    const rows = await idleAt(database, tenantId, office.id, before, position)
      .limit(query.limit + 1)
      .execute();
    found.push(...rows.map((row) => toIdleCopy(row, office)));
  }
  const items = found.toSorted(longestFirst).slice(0, query.limit);
  const last = items.at(-1);
  const more = found.length > query.limit && last !== undefined;
  return { items, nextCursor: more ? encodeCursor([last.idleSince, last.id]) : null };
}

function idleAt(
  database: Database,
  tenantId: string,
  officeId: string,
  before: string,
  position: Position,
) {
  let select = database
    .selectFrom('copies')
    .innerJoin('books', (join) =>
      join
        .onRef('books.tenant_id', '=', 'copies.tenant_id')
        .onRef('books.id', '=', 'copies.book_id'),
    )
    .select(['copies.id', 'copies.barcode', 'copies.idle_since'])
    .select(['books.id as book_id', 'books.title', 'books.authors'])
    .where('copies.tenant_id', '=', tenantId)
    .where('copies.office_id', '=', officeId)
    .where('copies.withdrawn_at', 'is', null)
    .where('books.withdrawn_at', 'is', null)
    .where('copies.idle_since', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('loans')
            .select('loans.id')
            .whereRef('loans.tenant_id', '=', 'copies.tenant_id')
            .whereRef('loans.copy_id', '=', 'copies.id')
            .where('loans.ended_at', 'is', null),
        ),
      ),
    );
  if (position !== undefined) {
    const [since, id] = position;
    select = select.where((row) =>
      row.or([
        row('copies.idle_since', '>', since),
        row.and([row('copies.idle_since', '=', since), row('copies.id', '>', id)]),
      ]),
    );
  }
  return select.orderBy('copies.idle_since').orderBy('copies.id');
}

type IdleRow = Awaited<ReturnType<ReturnType<typeof idleAt>['execute']>>[number];

function toIdleCopy(row: IdleRow, office: Office): IdleCopy {
  return {
    id: row.id,
    barcode: row.barcode,
    book: { id: row.book_id, title: row.title, authors: JSON.parse(row.authors) },
    office,
    idleSince: row.idle_since,
  };
}

function longestFirst(a: IdleCopy, b: IdleCopy): number {
  if (a.idleSince !== b.idleSince) return a.idleSince < b.idleSince ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
