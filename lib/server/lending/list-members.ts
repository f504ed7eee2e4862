import 'server-only';
import { sql } from 'kysely';
import type { MemberPage, MemberQuery } from '@/lib/contract/members.ts';
import { foldText } from '@/lib/server/database/fold-text.ts';
import { containsPattern, likeEscape } from '@/lib/server/database/like-pattern.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { decodeCursor, encodeCursor } from '@/lib/server/http/cursor.ts';

/** What joins words to one name: `Featherstone-Oyelarin`, `O’Brien`, `(guest)`. */
const joints = ['-', '’', "'", '('];
const betweenWords = /[ \-’'(]+/;

/**
 * One page of the tenant's members by name. Every word of `query.q` must begin a word of the name;
 * the second part of a double name is one.
 *
 * @throws {ProblemError} `malformed-query` (400) for a cursor that this list did not give out.
 */
export async function listMembers(
  database: Database,
  tenantId: string,
  query: MemberQuery,
): Promise<MemberPage> {
  let select = selectMembers(database, tenantId);
  for (const word of foldText(query.q).split(betweenWords).filter(Boolean)) {
    const pattern = containsPattern(` ${word}`);
    select = select.where(sql<boolean>`${words} like ${pattern} escape ${sql.lit(likeEscape)}`);
  }
  if (query.cursor !== undefined) {
    const [name, id] = decodeCursor(query.cursor, 2) as [string, string];
    select = select.where((row) =>
      row.or([
        row('sort_name', '>', name),
        row.and([row('sort_name', '=', name), row('id', '>', id)]),
      ]),
    );
  }
  const rows = await select.limit(query.limit + 1).execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return {
    items: page.map(({ id, name, open }) => ({ id, name, openLoans: Number(open) })),
    nextCursor: more ? encodeCursor([last.sort_name, last.id]) : null,
  };
}

/** The words of a name, a space before each. Parameters, since a literal of T-SQL is no Unicode. */
const words = joints.reduce(
  (text, joint) => sql<string>`replace(${text}, ${joint}, ' ')`,
  sql<string>`concat(' ', sort_name)`,
);

function selectMembers(database: Database, tenantId: string) {
  return database
    .selectFrom('members')
    .select(['members.id', 'members.name', 'members.sort_name'])
    .select(({ selectFrom }) =>
      selectFrom('loans')
        .select((row) => row.fn.countAll<number>().as('n'))
        .whereRef('loans.tenant_id', '=', 'members.tenant_id')
        .whereRef('loans.member_id', '=', 'members.id')
        .where('loans.ended_at', 'is', null)
        .as('open'),
    )
    .where('members.tenant_id', '=', tenantId)
    .orderBy('members.sort_name')
    .orderBy('members.id');
}
