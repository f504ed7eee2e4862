import 'server-only';
import type { BookSummary } from '@/lib/contract/copies.ts';
import { normaliseIsbn } from '@/lib/contract/isbn.ts';
import type { Similar, SimilarQuery } from '@/lib/contract/wishes.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { possibleSortTitles } from '@/lib/server/database/catalogue/sort-title.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { selectWishes, toWish, type WishRow } from './select-wishes.ts';
import { titleKey } from './title-key.ts';

const mostShown = 3;

/**
 * What would make a wish needless: books of the catalogue with its ISBN or its very title, and
 * wishes for the same that take votes. An ISBN that is none finds nothing: it may be half typed.
 */
export async function findSimilar(
  database: Database,
  principal: Principal,
  query: SimilarQuery,
): Promise<Similar> {
  const isbn = query.isbn === '' ? null : normaliseIsbn(query.isbn);
  const book = await bookWithIsbn(database, principal.tenantId, isbn);
  const titled = await booksTitled(database, principal.tenantId, query.title);
  const rows = await similarWishes(database, principal, { isbn, title: query.title });
  const books = [...(book ? [book] : []), ...titled.filter(({ id }) => id !== book?.id)];
  return {
    books: books.slice(0, mostShown),
    wishes: rows.map((row) => toWish(row, principal)),
  };
}

/** The book of the catalogue with an ISBN (digits); null when it has none, or it is withdrawn. */
export async function bookWithIsbn(
  database: Database,
  tenantId: string,
  isbn: string | null,
): Promise<BookSummary | null> {
  if (isbn === null) return null;
  const row = await database
    .selectFrom('books')
    .select(['id', 'title', 'authors'])
    .where('tenant_id', '=', tenantId)
    .where('isbn', '=', isbn)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, authors: JSON.parse(row.authors) };
}

async function booksTitled(
  database: Database,
  tenantId: string,
  title: string,
): Promise<BookSummary[]> {
  if (title === '') return [];
  const rows = await database
    .selectFrom('books')
    .select(['id', 'title', 'authors'])
    .where('tenant_id', '=', tenantId)
    .where('sort_title', 'in', possibleSortTitles(title))
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .limit(mostShown)
    .execute();
  return rows.map((row) => ({ ...row, authors: JSON.parse(row.authors) }));
}

/** Wishes that take votes and have the ISBN (digits) or the title, the most wanted first. */
export async function similarWishes(
  database: Database,
  principal: Principal,
  { isbn, title }: { readonly isbn: string | null; readonly title: string },
): Promise<WishRow[]> {
  if (isbn === null && title === '') return [];
  return selectWishes(database, principal)
    .where('wishes.closed_at', 'is', null)
    .where((row) =>
      row.or([
        ...(title === '' ? [] : [row('wishes.title_key', '=', titleKey(title))]),
        ...(isbn === null ? [] : [row('wishes.isbn', '=', isbn)]),
      ]),
    )
    .orderBy('wishes.votes', 'desc')
    .orderBy('wishes.id')
    .limit(mostShown)
    .execute();
}
