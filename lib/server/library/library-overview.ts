import 'server-only';
import type { LibraryOverview } from '@/lib/contract/books.ts';
import { type TermKind, termKinds } from '@/lib/server/database/catalogue/book-terms.ts';
import { idFrom } from '@/lib/server/database/id-from.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

const dayMs = 86_400_000;
const mostSubjects = 10;

/** Comes after every character of a term in both databases. */
const lastCharacter = '\u{10ffff}';

/**
 * The key figures of the tenant's library, as of `now` (milliseconds since the epoch). They come from
 * the terms of the catalogue, which are counted, and from the newest books: however many books there
 * are, few rows are read.
 */
export async function libraryOverview(
  database: Database,
  tenantId: string,
  now = Date.now(),
): Promise<LibraryOverview> {
  const since = (days: number) => new Date(now - days * dayMs).toISOString();
  const withdrawn = database
    .selectFrom('books')
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is not', null)
    .select((row) => row.fn.countAll<number>().as('n'));
  // An id is made some moments before or after the time that its row carries.
  const added = database
    .selectFrom('books')
    .where('tenant_id', '=', tenantId)
    .where('id', '>=', idFrom(now - 31 * dayMs))
    .where('withdrawn_at', 'is', null)
    .where('added_at', '>=', since(30))
    .select((row) => row.fn.countAll<number>().as('n'));
  const refusals = database
    .selectFrom('denials')
    .where('tenant_id', '=', tenantId)
    .where('at', '>=', since(7))
    .select((row) => row.fn.countAll<number>().as('n'));
  return {
    books: await countBooks(database, tenantId),
    withdrawn: Number((await withdrawn.executeTakeFirstOrThrow()).n),
    addedLast30Days: Number((await added.executeTakeFirstOrThrow()).n),
    topSubjects: await topSubjects(database, tenantId),
    refusalsLast7Days: Number((await refusals.executeTakeFirstOrThrow()).n),
  };
}

/** Each book of the catalogue has one decade, if only that of books without a year. */
async function countBooks(database: Database, tenantId: string): Promise<number> {
  const decades = await selectTerms(database, tenantId, 'decade').execute();
  return decades.reduce((sum, { books }) => sum + books, 0);
}

async function topSubjects(
  database: Database,
  tenantId: string,
): Promise<LibraryOverview['topSubjects']> {
  const rows = await selectTerms(database, tenantId, 'subject')
    .orderBy('books', 'desc')
    .orderBy('term')
    .limit(mostSubjects)
    .execute();
  return rows.map(({ term, label, books }) => ({
    subject: label ?? term.slice(termKinds.subject.length),
    books,
  }));
}

/** The terms of a kind that books of the catalogue have; withdrawn books do not count. */
function selectTerms(database: Database, tenantId: string, kind: TermKind) {
  return database
    .selectFrom('catalogue_terms')
    .select(['term', 'label', 'books'])
    .where('tenant_id', '=', tenantId)
    .where('term', '>=', termKinds[kind])
    .where('term', '<', termKinds[kind] + lastCharacter)
    .where('books', '>', 0);
}
