import 'server-only';
import type { Kysely } from 'kysely';
import { indexBooks } from '@/lib/server/database/catalogue/index-books.ts';
import type { Schema } from '@/lib/server/database/schema.ts';

/** So many that a row of the index is written anew for few of them, and still in little memory. */
const booksAtOnce = 50_000;

/** Indexes every book of the catalogue, as the present code does. The vocabulary is counted anew. */
export async function indexCatalogue(db: Kysely<Schema>): Promise<void> {
  await db.updateTable('catalogue_terms').set({ books: 0 }).execute();
  const tenants = await db.selectFrom('catalogue_numbers').select('tenant_id').execute();
  for (const { tenant_id } of tenants) await indexTenant(db, tenant_id);
}

async function indexTenant(db: Kysely<Schema>, tenantId: string): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = await nextBooks(db, tenantId, after);
    const changes = rows
      .filter(({ withdrawn_at }) => withdrawn_at === null)
      .map(({ authors, subjects, ...row }) => ({
        before: null,
        after: { ...row, authors: JSON.parse(authors), subjects: JSON.parse(subjects) },
      }));
    await indexBooks(db, tenantId, changes);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}

async function nextBooks(db: Kysely<Schema>, tenantId: string, after: number) {
  return db
    .selectFrom('books')
    .select(['number', 'id', 'title', 'authors', 'subjects', 'isbn', 'language', 'year'])
    .select('withdrawn_at')
    .where('tenant_id', '=', tenantId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(booksAtOnce)
    .execute();
}
