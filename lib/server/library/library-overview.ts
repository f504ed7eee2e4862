import 'server-only';
import type { LibraryOverview } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

const dayMs = 86_400_000;
const mostSubjects = 10;

/** The key figures of the tenant's library, as of `now` (milliseconds since the epoch). */
export async function libraryOverview(
  database: Database,
  tenantId: string,
  now = Date.now(),
): Promise<LibraryOverview> {
  const since = (days: number) => new Date(now - days * dayMs).toISOString();
  const books = database.selectFrom('books').where('tenant_id', '=', tenantId);
  const held = books.where('withdrawn_at', 'is', null);
  const count = (query: typeof books) =>
    query.select((row) => row.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const refusals = database
    .selectFrom('denials')
    .where('tenant_id', '=', tenantId)
    .where('at', '>=', since(7))
    .select((row) => row.fn.countAll<number>().as('n'));
  return {
    books: Number((await count(held)).n),
    withdrawn: Number((await count(books.where('withdrawn_at', 'is not', null))).n),
    addedLast30Days: Number((await count(held.where('added_at', '>=', since(30)))).n),
    topSubjects: topSubjects(await held.select('subjects').execute()),
    refusalsLast7Days: Number((await refusals.executeTakeFirstOrThrow()).n),
  };
}

function topSubjects(rows: readonly { subjects: string }[]): LibraryOverview['topSubjects'] {
  const books = new Map<string, number>();
  for (const row of rows) {
    for (const subject of JSON.parse(row.subjects) as string[]) {
      books.set(subject, (books.get(subject) ?? 0) + 1);
    }
  }
  return [...books]
    .map(([subject, n]) => ({ subject, books: n }))
    .sort((a, b) => b.books - a.books || a.subject.localeCompare(b.subject, 'en'))
    .slice(0, mostSubjects);
}
