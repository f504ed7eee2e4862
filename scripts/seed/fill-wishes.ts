import type { Database } from '@/lib/server/database/open-database.ts';
import { insertRows } from './insert-rows.ts';
import { mulberry32 } from './random.ts';
import { sampleWishes } from './sample-wishes.ts';

/** Gives the tenant's members wishes, with their votes and some answers. */
export async function fillWishes(
  database: Database,
  tenantId: string,
  seed: number,
  nowMs: number,
): Promise<number> {
  const members = await database
    .selectFrom('members')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .orderBy('id')
    .execute();
  const book = await database
    .selectFrom('books')
    .select(['id', 'title', 'authors', 'added_by'])
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { wishes, votes } = sampleWishes({
    members,
    book: book && { id: book.id, title: book.title, author: JSON.parse(book.authors)[0] },
    nowMs,
    answeredBy: book?.added_by ?? tenantId,
    random: mulberry32(seed),
  });
  const own = <T>(some: readonly T[]) => some.map((row) => ({ tenant_id: tenantId, ...row }));
  await database.transaction().execute(async (transaction) => {
    await insertRows(transaction, 'wishes', own(wishes));
    await insertRows(transaction, 'wish_votes', own(votes));
  });
  return wishes.length;
}
