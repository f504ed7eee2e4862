import 'server-only';
import type { Kysely } from 'kysely';
import { indexBooks } from '@/lib/server/database/catalogue/index-books.ts';
import { searchColumns } from '@/lib/server/database/catalogue/search-columns.ts';
import type { IndexedBook } from '@/lib/server/database/catalogue/term-changes.ts';
import type { Schema } from '@/lib/server/database/schema.ts';

/** So many that a row of the index is written anew for few of them, and still in little memory. */
const booksAtOnce = 10_000;

/** Gives every book its search columns, and the catalogue its index, as the present code makes them. */
export async function indexCatalogue(db: Kysely<Schema>): Promise<void> {
  await db.deleteFrom('term_books').execute();
  await db.updateTable('catalogue_terms').set({ books: 0 }).execute();
  const tenants = await db.selectFrom('catalogue_numbers').select('tenant_id').execute();
  for (const { tenant_id } of tenants) await indexTenant(db, tenant_id);
}

async function indexTenant(db: Kysely<Schema>, tenantId: string): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = await nextBooks(db, tenantId, after);
    for (const row of rows) await deriveColumns(db, tenantId, row);
    const inCatalogue = rows.filter(({ withdrawn_at }) => withdrawn_at === null);
    await indexBooks(
      db,
      tenantId,
      inCatalogue.map((row) => ({ before: null, after: toBook(row) })),
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}

type Row = Awaited<ReturnType<typeof nextBooks>>[number];

async function nextBooks(db: Kysely<Schema>, tenantId: string, after: number) {
  return db
    .selectFrom('books')
    .select(['number', 'id', 'title', 'authors', 'subjects', 'isbn', 'language', 'year'])
    .select(['sort_title', 'sort_author', 'sort_year', 'search_text', 'withdrawn_at'])
    .where('tenant_id', '=', tenantId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(booksAtOnce)
    .execute();
}

function toBook({ authors, subjects, ...row }: Row): IndexedBook {
  return { ...row, authors: JSON.parse(authors), subjects: JSON.parse(subjects) };
}

/** Few books have others than before. */
async function deriveColumns(db: Kysely<Schema>, tenantId: string, row: Row): Promise<void> {
  const columns = searchColumns(toBook(row));
  const names = Object.keys(columns) as (keyof typeof columns)[];
  if (names.every((name) => columns[name] === row[name])) return;
  await db
    .updateTable('books')
    .set(columns)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
}
