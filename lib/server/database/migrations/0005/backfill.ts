import 'server-only';
import type { Kysely } from 'kysely';
import { searchColumns } from '@/lib/server/database/catalogue/search-columns.ts';
import { foldText } from '@/lib/server/database/fold-text.ts';
import type { Schema } from '@/lib/server/database/schema.ts';

const booksAtOnce = 200;
const longestName = 300;

/** Gives every book its sort keys, as the present code makes them. A later migration indexes its terms. */
export async function addSortKeys(db: Kysely<Schema>): Promise<void> {
  let after = { tenant_id: '', id: '' };
  for (;;) {
    const rows = await nextBooks(db, after);
    for (const row of rows) {
      const { authors, subjects } = row;
      const book = { ...row, authors: JSON.parse(authors), subjects: JSON.parse(subjects) };
      await db
        .updateTable('books')
        .set(searchColumns(book))
        .where('tenant_id', '=', row.tenant_id)
        .where('id', '=', row.id)
        .execute();
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

async function nextBooks(db: Kysely<Schema>, after: { tenant_id: string; id: string }) {
  return db
    .selectFrom('books')
    .select(['tenant_id', 'id', 'title', 'authors', 'subjects', 'isbn', 'language', 'year'])
    .where((row) =>
      row.or([
        row('tenant_id', '>', after.tenant_id),
        row.and([row('tenant_id', '=', after.tenant_id), row('id', '>', after.id)]),
      ]),
    )
    .orderBy('tenant_id')
    .orderBy('id')
    .limit(booksAtOnce)
    .execute();
}

/** Folding learnt to spell `ø`, `ł` and `ß`: names are kept folded. */
export async function refoldMembers(db: Kysely<Schema>): Promise<void> {
  const members = await db.selectFrom('members').select(['tenant_id', 'id', 'name']).execute();
  for (const { tenant_id, id, name } of members) {
    await db
      .updateTable('members')
      .set({ sort_name: foldText(name).slice(0, longestName) })
      .where('tenant_id', '=', tenant_id)
      .where('id', '=', id)
      .execute();
  }
}
